import fc from 'fast-check';
import { type BackupsFacts, type BackupsPlan, planBackups } from '../../src/core';
import { goodFacts, migrationPlan, phases } from '../cases';
import { sampleParts } from '../sample-parts';

/** Mostly what is accepted, with enough beside it that checks have their say. */
const days = fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 150, max: 400 }) }, fc.integer({ min: 1, max: 400 }));
const rule = fc.record(
  {
    enabled: fc.boolean(),
    retentionDays: days,
    copyRetentionDays: days,
    coldAfterDays: fc.integer({ min: 1, max: 90 }),
  },
  { requiredKeys: [] },
);
const facts = fc.record<Partial<BackupsFacts>>(
  {
    protect: fc.subarray(['assets', 'database'], { minLength: 1 }),
    selectTags: fc.constant({ app: 'orders' }),
    daily: rule,
    weekly: rule,
    monthly: rule,
    continuousDays: fc.constantFrom(0, 7, 7, 7, 35),
    lock: fc.record(
      {
        mode: fc.constant('GOVERNANCE'),
        minRetentionDays: fc.integer({ min: 1, max: 10 }),
        maxRetentionDays: fc.integer({ min: 300, max: 400 }),
      },
      { requiredKeys: ['mode', 'minRetentionDays'] },
    ),
    restoreTests: fc.record({ enabled: fc.boolean() }),
    reports: fc.boolean(),
  },
  { requiredKeys: [] },
);
const migrations = fc.record({
  phase: fc.constantFrom(...phases),
  rollbackWindowDays: fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 1, max: 7 }) },
    fc.integer({ min: 1, max: 100 }),
  ),
});

/** Judges every plan that is accepted; a plan that is not has a failure. */
const forAcceptedPlans = (judge: (plan: BackupsPlan) => void) =>
  fc.assert(
    fc.property(facts, migrations, (given, of) => {
      const migration = migrationPlan(of);
      const planned = planBackups('Orders/Backups', migration, sampleParts(migration), { ...goodFacts, ...given });
      if (planned.accepted) judge(planned.plan);
      else expect(planned.findings.some(({ verdict }) => verdict === 'fail')).toBe(true);
    }),
    { numRuns: 150 },
  );

describe('every accepted plan', () => {
  test('keeps every recovery point for the rollback window (BAK-6)', () => {
    forAcceptedPlans(({ migration, plans }) => {
      for (const { deleteAfterDays, copy } of plans.flatMap(({ rules }) => rules))
        expect(Math.min(deleteAfterDays, copy?.deleteAfterDays ?? deleteAfterDays)).toBeGreaterThanOrEqual(
          migration.rollbackWindowDays,
        );
    });
  });

  test('leaves what goes cold there for 90 days (BAK-2)', () => {
    forAcceptedPlans(({ plans }) => {
      for (const { copy, ...own } of plans.flatMap(({ rules }) => rules))
        for (const { deleteAfterDays, coldAfterDays } of [own, ...(copy ? [copy] : [])])
          if (coldAfterDays !== undefined) expect(deleteAfterDays - coldAfterDays).toBeGreaterThanOrEqual(90);
    });
  });

  test('keeps no retention that its lock does not admit (BAK-1)', () => {
    forAcceptedPlans(({ plans, vaults }) => {
      for (const { lock } of vaults)
        for (const { deleteAfterDays, copy } of plans.flatMap(({ rules }) => rules))
          for (const kept of [deleteAfterDays, copy?.deleteAfterDays ?? deleteAfterDays]) {
            expect(kept).toBeGreaterThanOrEqual(lock?.minRetentionDays ?? 1);
            expect(kept).toBeLessThanOrEqual(lock?.maxRetentionDays ?? 36_500);
          }
    });
  });

  test('selects every resource exactly once by snapshots, and at most once continuously (BAK-2, BAK-3)', () => {
    forAcceptedPlans(({ plans, resources }) => {
      const selected = (id: string) =>
        plans
          .filter((plan) => plan.id === id)
          .flatMap(({ side, selections }) =>
            selections.flatMap(({ resourceArns }) => resourceArns.map((arn) => `${side} ${arn}`)),
          )
          .filter((text) => !text.endsWith(' *'));
      const wanted = resources.map(({ side, arn }) => `${side} ${arn}`).sort();
      const periodic = selected('PeriodicPlan').sort();
      const continuous = selected('ContinuousPlan');
      if (periodic.length > 0) expect(periodic).toEqual(wanted);
      else expect(continuous.sort()).toEqual(wanted);
      expect(new Set(continuous).size).toBe(continuous.length);
    });
  });

  test('keeps in the vault of its own region and copies to the other', () => {
    forAcceptedPlans(({ plans, vaults }) => {
      for (const { side, region, rules } of plans)
        for (const { vaultName, copy, continuous } of rules) {
          expect(vaults.find((vault) => vault.side === side)).toMatchObject({ region, vaultName });
          expect(copy?.vaultArn).toBe(continuous ? undefined : vaults.find((vault) => vault.side !== side)?.arn);
        }
    });
  });

  test('tries restores of nothing that has no recovery point in the vault of the target', () => {
    forAcceptedPlans(({ plans, resources, restoreTests, vaults }) => {
      const inTarget = resources.filter(({ arn, side }) =>
        plans.some(
          (plan) =>
            plan.side === side &&
            plan.selections.some(({ resourceArns }) => resourceArns.includes(arn)) &&
            (side === 'TARGET' || plan.rules.some(({ copy }) => copy?.vaultArn === vaults[1]?.arn)),
        ),
      );
      const tried = restoreTests?.selections.flatMap(({ resourceArns }) => resourceArns) ?? [];
      expect(tried.filter((arn) => !inTarget.some((resource) => resource.arn === arn))).toEqual([]);
    });
  });
});
