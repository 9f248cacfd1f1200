import type { Conditions, Effect } from '@regionlift/migration/core';
import {
  effectsOf,
  effectsOfAction,
  type FleetPlan,
  type FleetRuntimeConfig,
  percentOf,
  runtimeConfigOf,
  shiftTo,
} from '../../src/core';
import { fleetActionsOf } from '../../src/runtime/actions';
import { planOf, type Scenario, scenarios } from '../cases';
import type { Called } from './calls-of';
import { fakeContext } from './fake/context';
import { cnameRecord } from './fake/records';
import { type FakeWorld, fakeWorld, loadBalancers } from './fake/world';
import { noting } from './noting';

/**
 * A cutover, its way back, and a later release, carried out by the real actions: what is granted is what is called (IAM-3). The
 * plan's own configuration tells the runtime. What a port takes of AWS is said by `calls-of.ts`, not seen on a wire here.
 */
const listener =
  'arn:aws:globalaccelerator::111122223333:accelerator/0a1b2c3d-0000-4000-8000-0123456789ab/listener/0a1b2c3d';
const configOf = (plan: FleetPlan): FleetRuntimeConfig =>
  runtimeConfigOf(plan, {
    loadBalancerArn:
      'arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/app/rl-orders-web/6d0ecf831eec9f09',
    targetGroupArn: 'arn:aws:elasticloadbalancing:us-east-1:111122223333:targetgroup/rl-orders-web/73e2d6bc24d8a067',
    ...(plan.accelerator && {
      endpointGroups: {
        source: `${listener}/endpoint-group/0a1b2c3d4e5f`,
        target: `${listener}/endpoint-group/f5e4d3c2b1a0`,
      },
    }),
  });

/** Everything that each action took, of all its invocations. */
async function carriedOut(config: FleetRuntimeConfig): Promise<ReadonlyMap<string, readonly Called[]>> {
  const calls = new Map<string, Called[]>();
  const world = fakeWorld(config);
  // An alias has the TTL of its load balancer, which nobody lowers.
  world.zone.sets = [cnameRecord(loadBalancers.blue.dnsName)];
  const actions = fleetActionsOf(config);
  const until = async (action: string, meanwhile: () => void = () => undefined) => {
    const called = calls.get(action) ?? [];
    calls.set(action, called);
    for (let round = 0; round < 200; round += 1) {
      const outcome = await actions[action]?.(noting(fakeContext(config, world, { action }), called));
      if (outcome?.status !== 'RUNNING') return;
      world.now += 60_000;
      meanwhile();
    }
    throw new Error(`${action} never ended`);
  };
  for (const action of stepsOf(config)) await until(action);
  await released(world, until);
  // Blue has shrunk and is gone from behind the name: the longest way back.
  world.fleets.BLUE.desired = 2;
  await until('return-to-blue');
  await until('release-scaling');
  if (config.routing === 'RECORDS') await until('restore-record');
  return calls;
}

const stepsOf = ({ routing, shift }: FleetRuntimeConfig): readonly string[] => [
  'preflight',
  'copy-image',
  'preflight',
  ...(routing === 'RECORDS' ? ['lower-ttl', 'adopt-record'] : []),
  'scale-green',
  'wait-healthy',
  'smoke-test',
  ...shift.percents.map(shiftTo),
  'drain-blue',
  'detach-blue',
];

async function released(world: FakeWorld, until: (action: string, meanwhile: () => void) => Promise<void>) {
  world.fleets.GREEN.template.latestVersion += 1;
  await until('refresh-instances', () => {
    for (const refresh of world.fleets.GREEN.refreshes) refresh.status = 'Successful';
  });
}

const admits = ({ action, resources, conditions }: Effect, called: Called): boolean =>
  action === called.action &&
  resources.some((resource) => likePattern(resource).test(called.resource)) &&
  holds(conditions, called);

const likePattern = (pattern: string): RegExp =>
  new RegExp(
    `^${pattern
      .split('*')
      .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*')}$`,
  );

/** Of the keys that a call says something of; the region is said of each. */
const holds = (conditions: Conditions = {}, { region, keys = {} }: Called): boolean =>
  Object.values(conditions).every((wanted) =>
    Object.entries(wanted).every(([key, allowed]) => {
      const found = key === 'aws:RequestedRegion' ? [region] : (keys[key] ?? []);
      return allowed[0] === 'false' || found.every((value) => allowed.includes(value));
    }),
  );

/** A call without a key that a condition demands is another use of the same action, with an effect of its own. */
const demands = ({ conditions = {} }: Effect, { keys = {} }: Called): boolean =>
  ['kms:ViaService', 'kms:ResourceAliases', 'aws:RequestTag/regionlift:migration'].every(
    (key) => key in keys || !Object.values(conditions).some((wanted) => key in wanted),
  );

describe.each<[Scenario]>([
  ['an accelerator'],
  ['an accelerator that exists'],
  ['a network load balancer'],
  ['records'],
])('%s', (scenario) => {
  const plan = planOf(scenarios[scenario]);
  const effects = effectsOf(plan);
  let calls: ReadonlyMap<string, readonly Called[]>;
  beforeAll(async () => {
    calls = await carriedOut(configOf(plan));
  });

  const actions = [
    ...stepsOf(configOf(plan)),
    'refresh-instances',
    'return-to-blue',
    'release-scaling',
    ...(plan.record ? ['restore-record'] : []),
  ];

  test.each([...new Set(actions)])('%s: what is called is granted', (action) => {
    const granted = effectsOfAction(effects, action);
    const called = calls.get(action) ?? [];
    expect(called.length).toBeGreaterThan(0);
    expect(called.filter((one) => !granted.some((effect) => admits(effect, one) && demands(effect, one)))).toEqual([]);
  });

  test.each([...new Set(actions.map((action) => (percentOf(action) === undefined ? action : 'shift')))])(
    '%s: what is granted is called',
    (action) => {
      const called = [...calls]
        .filter(([name]) => name === action || (action === 'shift' && percentOf(name) !== undefined))
        .flatMap(([, all]) => all);
      const granted = action === 'shift' ? effects.shift : effectsOfAction(effects, action);
      const unused = granted.filter((effect) => !called.some((one) => admits(effect, one) && demands(effect, one)));
      expect(unused.map((effect) => `${effect.action} ${effect.resources.join(' ')}`)).toEqual([]);
    },
  );
});
