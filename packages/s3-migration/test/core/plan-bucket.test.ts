import { nameLimits } from '@regionlift/migration/core';
import fc from 'fast-check';
import {
  type BucketFacts,
  bucketChecks,
  bucketNameProblems,
  bucketNaming,
  planBucketMigration,
  runtimeConfigOf,
} from '../../src/core';
import { badInputs, existingRoleArn, goodFacts, migrationPlan, planOf, scenarioNames, scenarios } from '../cases';

describe('planBucketMigration', () => {
  test.each(badInputs)('refuses $title', ({ facts, migration, codes }) => {
    const planned = planBucketMigration('Orders/Assets', migrationPlan(migration), { ...goodFacts, ...facts });
    expect(planned.accepted).toBe(false);
    expect(!planned.accepted && planned.findings.map(({ code }) => code)).toEqual(codes);
  });

  test.each(scenarioNames)('accepts %s', (name) => {
    expect(planOf(scenarios[name]).part).toBe('assets');
  });

  test('decides everything that the shortest program leaves open', () => {
    const { forwardRule: _, reverseRule: __, migration: ___, ...plan } = planOf();
    expect(plan).toEqual({
      part: 'assets',
      source: {
        bucketName: 'orders-assets',
        region: 'us-west-2',
        ownership: 'ANOTHER_STACK',
        encryption: 'S3_MANAGED',
      },
      target: {
        bucketName: 'rl-orders-assets-111122223333-us-east-1',
        region: 'us-east-1',
        keyAlias: 'alias/rl-orders-assets',
      },
      sourceSideAlias: 'alias/rl-orders-assets',
      ledger: {
        bucketName: 'rl-orders-assets-ledger-111122223333-us-west-2',
        region: 'us-west-2',
        retentionDays: 90,
      },
      roles: {
        forward: 'rl-orders-assets-forward',
        reverse: 'rl-orders-assets-reverse',
        backfill: 'rl-orders-assets-backfill',
        runtime: 'rl-orders-assets-runtime',
      },
      forwardRoleArn: 'arn:aws:iam::111122223333:role/rl-orders-assets-forward',
      endpoint: { flip: 'PARAMETER', parameterName: '/rl/orders/assets/bucket' },
      functionName: 'rl-orders-assets-runtime',
      log: { groupName: '/regionlift/rl/orders/assets/runtime', retentionDays: 30 },
      alarms: { pendingBytes: 7_500_000_000, pendingOperations: 10_000, latencySeconds: 900, actionArns: [] },
      outputPrefix: 'Assets',
    });
  });

  test('keeps the log and the ledger as long as the rollback window', () => {
    const plan = planOf({}, { rollbackWindowDays: 365 });
    expect([plan.log.retentionDays, plan.ledger.retentionDays]).toEqual([365, 365]);
  });

  test('takes the role that is there instead of its own (S3-9)', () => {
    const plan = planOf({ existingReplicationRoleArn: existingRoleArn });
    expect(plan.forwardRoleArn).toBe(existingRoleArn);
    expect(plan.existingRolePolicyName).toBe('rl-orders-assets-forward');
  });

  test('says of every finding what was found, what is allowed and what to do', () => {
    for (const { facts, migration } of badInputs) {
      const planned = planBucketMigration('Orders/Assets', migrationPlan(migration), { ...goodFacts, ...facts });
      for (const finding of planned.accepted ? [] : planned.findings) {
        expect(finding).toEqual({
          code: expect.stringMatching(/^[A-Z][A-Za-z]+$/),
          verdict: 'fail',
          subject: 'Orders/Assets',
          property: expect.stringMatching(/^\w+$/),
          found: expect.stringMatching(/./),
          allowed: expect.stringMatching(/./),
          remedy: expect.stringMatching(/./),
        });
      }
    }
  });

  test('every check has a bad input that it refuses', () => {
    const refused = new Set(badInputs.flatMap(({ codes }) => codes));
    expect(bucketChecks.map(({ code }) => code).filter((code) => !refused.has(code))).toEqual([]);
  });

  test('plans only names that fit and a configuration that Lambda takes, whatever the names (property)', () => {
    const letters = (unit: string, max: number) =>
      fc.string({ unit: fc.constantFrom(...unit), minLength: 1, maxLength: max });
    const facts = fc.record<BucketFacts>(
      {
        name: letters('abzAZ', 32),
        sourceBucketName: letters('abc-.', 63),
        sourceOwnership: fc.constantFrom('ANOTHER_STACK', 'THIS_MIGRATION'),
        endpointFlip: fc.constantFrom('PARAMETER', 'MULTI_REGION_ACCESS_POINT'),
        targetBucketName: letters('xyz-', 63),
        noncurrentVersionRetentionDays: fc.integer({ min: -1, max: 400 }),
      },
      { requiredKeys: ['name', 'sourceBucketName'] },
    );
    fc.assert(
      fc.property(facts, letters('abz', 32), letters('qz', 10), (given, name, qualifier) => {
        const migration = migrationPlan({ name, qualifier, to: 'ap-southeast-2' });
        const planned = planBucketMigration('X', migration, given);
        if (!planned.accepted) return;
        const { alarm: _, ...names } = bucketNaming(migration, given.name);
        const { plan } = planned;
        for (const bucket of [plan.source.bucketName, plan.target.bucketName, plan.ledger.bucketName]) {
          expect(bucketNameProblems(bucket)).toEqual([]);
        }
        for (const used of [names.forward, names.reverse, names.backfill, names.runtime, names.function]) {
          expect(used.value.length).toBeLessThanOrEqual(nameLimits[used.kind]);
        }
        expect(JSON.stringify(runtimeConfigOf(plan)).length).toBeLessThanOrEqual(4000);
      }),
      { numRuns: 200 },
    );
  });

  test('composes different names for different parts and migrations (property)', () => {
    const field = fc.string({ unit: fc.constantFrom(...'ab1'), minLength: 1, maxLength: 4 }).map((text) => `a${text}`);
    const names = (qualifier: string, name: string, part: string) => {
      const { alarm, ...all } = bucketNaming(migrationPlan({ qualifier, name }), part);
      return [...Object.entries(all).map(([key, { value }]) => [key, value]), ['alarm', alarm('x').value]];
    };
    fc.assert(
      fc.property(fc.tuple(field, field, field), fc.tuple(field, field, field), (one, other) => {
        fc.pre(one.join('/') !== other.join('/'));
        const [first, second] = [names(...one), names(...other)];
        for (const [index, entry] of first.entries()) expect(entry).not.toEqual(second[index]);
      }),
    );
  });
});
