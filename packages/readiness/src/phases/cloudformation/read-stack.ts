import { at, isRecord } from '../../ask';
import type { FactValue, FactValues, Lookup, Unread } from '../../model';
import { untransformed } from '../../read/template/transforms';
import type { Fate, Placed } from '../snapshot';
import { expand } from './expand';
import { holds } from './holds';
import { referencesIn } from './references-in';
import { schemaOf } from './ruling';
import { homeOf, type Stack } from './stack';

/** What a stack declares, and what of it nobody can read. */
export interface StackRead {
  readonly placed: readonly Placed[];
  readonly unread: readonly Unread[];
}

/** What a stack declares, those of its nested stacks included; what a condition rules out is not there. */
export function readStack(stack: Stack): StackRead {
  const home = homeOf(stack);
  const declared = at(stack.template, 'Resources');
  if (!isRecord(declared)) return { placed: [], unread: [{ subject: home, reason: 'it declares no resources' }] };
  const rewritten = untransformed(at(stack.template, 'Transform'));
  const read = Object.entries(declared).map(([logicalId, raw]) => readResource(stack, logicalId, raw));
  return {
    placed: read.flatMap(({ placed }) => placed),
    unread: [
      ...(rewritten === undefined ? [] : [{ subject: home, reason: rewritten }]),
      ...read.flatMap(({ unread }) => unread),
    ],
  };
}

function readResource(stack: Stack, logicalId: string, raw: FactValue): StackRead {
  const condition = at(raw, 'Condition');
  const present = condition === undefined ? true : holds(condition, stack, expand);
  if (present === false) return { placed: [], unread: [] };
  if (typeof at(raw, 'Type') !== 'string')
    return {
      placed: [],
      unread: [{ subject: `${homeOf(stack)}/${logicalId}`, reason: 'it is no resource with a Type' }],
    };
  const placed = placedOf(stack, logicalId, raw, present === true ? undefined : present);
  const inner = nestedIn(stack, logicalId, placed);
  return { placed: [placed, ...inner.placed], unread: inner.unread };
}

function placedOf(stack: Stack, logicalId: string, raw: FactValue, condition: FactValue | undefined): Placed {
  const type = String(at(raw, 'Type'));
  const expanded = expand(at(raw, 'Properties') ?? {}, stack);
  const properties: FactValues = isRecord(expanded) ? expanded : {};
  const name = at(properties, schemaOf(type)?.name ?? '');
  const fallback = unwritten(type, properties);
  return {
    address: `${homeOf(stack)}/${logicalId}`,
    formerly: [],
    type,
    properties,
    references: Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, referencesIn(value)])),
    onDelete: fateOf(expand(at(raw, 'DeletionPolicy'), stack), fallback),
    onReplace: fateOf(expand(at(raw, 'UpdateReplacePolicy'), stack), 'DELETED'),
    guarded: false,
    ...(condition !== undefined && { condition }),
    home: homeOf(stack),
    ...(typeof name === 'string' && { physicalName: name }),
    ignored: [],
    replacing: [],
  };
}

/**
 * What a policy does. Source: CloudFormation Template Reference, "DeletionPolicy attribute": without one it is Delete, but Snapshot for
 * Aurora clusters and for database instances of no cluster.
 */
function fateOf(policy: Lookup, fallback: Fate): Fate {
  if (policy === undefined) return fallback;
  const fates: Readonly<Record<string, Fate>> = {
    Retain: 'KEPT',
    RetainExceptOnCreate: 'KEPT',
    Snapshot: 'SNAPSHOT',
    Delete: 'DELETED',
  };
  return typeof policy === 'string' && Object.hasOwn(fates, policy) ? (fates[policy] ?? 'UNKNOWN') : 'UNKNOWN';
}

const unwritten = (type: string, properties: FactValues): Fate =>
  type === 'AWS::RDS::DBCluster' || (type === 'AWS::RDS::DBInstance' && properties.DBClusterIdentifier === undefined)
    ? 'SNAPSHOT'
    : 'DELETED';

function nestedIn(stack: Stack, logicalId: string, { address, type, properties }: Placed): StackRead {
  if (type !== 'AWS::CloudFormation::Stack') return { placed: [], unread: [] };
  const inner = stack.nested?.get(logicalId);
  if (inner === undefined)
    return { placed: [], unread: [{ subject: address, reason: 'the template of this nested stack is not at hand' }] };
  const parameters = at(properties, 'Parameters');
  const { account, region, name } = stack;
  return readStack({
    ...(account !== undefined && { account }),
    ...(region !== undefined && { region }),
    name: `${name}/${logicalId}`,
    ...inner,
    parameters: isRecord(parameters) ? parameters : {},
  });
}
