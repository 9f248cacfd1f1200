import { captureInline } from '@regionlift/testkit';
import { App } from 'aws-cdk-lib';
import type { FactValue, FactValues } from '../../../packages/readiness/src/model';
import {
  keepsState,
  readSnapshot,
  type Snapshot,
  snapshotOfProgram,
  verifyPhases,
} from '../../../packages/readiness/src/phases';
import { schemaOf } from '../../../packages/readiness/src/phases/cloudformation/ruling';
import { statefulTypes } from '../../../packages/readiness/src/phases/cloudformation/stateful';
import { typeOf } from '../../../packages/readiness/src/phases/pulumi/types';
import type { Placed } from '../../../packages/readiness/src/phases/snapshot';
import { ordersMigration as cdkOrders } from '../../orders-cdk/src/orders';
import { ordersMigration as pulumiOrders } from '../../orders-pulumi/src/orders';
import { account, type Phase, phases } from './intended';

jest.setTimeout(240_000);

function cdkIn(phase: Phase): Snapshot {
  const app = new App();
  cdkOrders(app, { account, phase });
  return { ...readSnapshot(app.synth().directory), title: phase };
}

async function pulumiIn(phase: Phase): Promise<Snapshot> {
  const capture = await captureInline(() => pulumiOrders({ account, phase }).outputs);
  return snapshotOfProgram(phase, capture as unknown as FactValue);
}

/** A phase in which one resource is another; without one, it is gone. */
const withInstead = (snapshot: Snapshot, placed: Placed, other?: Placed): Snapshot => ({
  ...snapshot,
  resources: new Map(
    [...snapshot.resources].flatMap(([address, one]) =>
      address !== placed.address ? [[address, one]] : other === undefined ? [] : [[other.address, other]],
    ),
  ),
});

const changed = (properties: FactValues, path: string): FactValues => {
  const [key = '', ...rest] = path.split('.');
  const inner = properties[key];
  const record = typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? inner : {};
  return { ...properties, [key]: rest.length === 0 ? 'mutated' : changed(record, rest.join('.')) };
};

/** What a careless phase might do to one resource. */
function mutantsOf(placed: Placed, createOnly: readonly string[]): readonly (readonly [string, Placed | undefined])[] {
  const dropped = (path: string) => {
    const { [path]: _, ...properties } = placed.properties;
    return { ...placed, properties };
  };
  return [
    ['removed', undefined],
    ['moved', { ...placed, address: `${placed.address}Renamed`, home: placed.home }],
    // Addresses of NAT gateways are not kept to begin with.
    ...(placed.onDelete === 'KEPT' ? [['no longer kept', { ...placed, onDelete: 'DELETED' }] as const] : []),
    ...(placed.onReplace === 'KEPT' ? [['not kept when replaced', { ...placed, onReplace: 'DELETED' }] as const] : []),
    ['of another type', { ...placed, type: 'AWS::Nothing::AtAll' }],
    ...(placed.guarded ? [['unprotected', { ...placed, guarded: false }] as const] : []),
    ...createOnly.map(
      (path) => [`${path} changed`, { ...placed, properties: changed(placed.properties, path) }] as const,
    ),
    ...createOnly
      .filter((path) => Object.hasOwn(placed.properties, path))
      .map((path) => [`${path} dropped`, dropped(path)] as const),
  ];
}

function survivorsIn(snapshot: Snapshot, createOnlyOf: (type: string) => readonly string[] | undefined) {
  let tried = 0;
  const survivors = [...snapshot.resources.values()].flatMap((placed) => {
    const createOnly = createOnlyOf(placed.type);
    if (createOnly === undefined) return [];
    return mutantsOf(placed, createOnly).flatMap(([name, other]) => {
      tried += 1;
      return keepsState(snapshot, withInstead(snapshot, placed, other)).keeps ? [`${placed.address} ${name}`] : [];
    });
  });
  return { tried, survivors };
}

describe.each<
  [string, (phase: Phase) => Snapshot | Promise<Snapshot>, (type: string) => readonly string[] | undefined]
>([
  ['CDK', cdkIn, (type) => (Object.hasOwn(statefulTypes, type) ? schemaOf(type)?.replaces : undefined)],
  ['Pulumi', pulumiIn, (type) => typeOf(type)?.replaces],
])('phases of the orders workload (%s)', (_name, snapshotIn, createOnlyOf) => {
  const snapshots: Snapshot[] = [];
  beforeAll(async () => {
    for (const phase of phases) snapshots.push(await snapshotIn(phase));
  });

  test('every pair, forward and back, keeps what holds data (CHK-3)', () => {
    const { pairs } = verifyPhases(snapshots);
    expect(pairs).toHaveLength(12);
    for (const { answers } of pairs) {
      expect(answers).toHaveLength(36);
      expect(answers.filter(({ verdict }) => verdict !== 'pass')).toEqual([]);
    }
    const refused = pairs.filter(({ answers }) => answers.some(({ code }) => code === 'UpdateRefused'));
    expect(refused.map(({ from, to }) => `${from} → ${to}`)).toEqual([
      'PROMOTED → REPLICATE',
      'CUT_OVER → REPLICATE',
      'FINALISED → REPLICATE',
    ]);
  });

  test('no mutant of a phase survives (CHK-4)', () => {
    const { tried, survivors } = survivorsIn(snapshots[1] as Snapshot, createOnlyOf);
    expect(survivors).toEqual([]);
    expect(tried).toBeGreaterThan(200);
  });
});
