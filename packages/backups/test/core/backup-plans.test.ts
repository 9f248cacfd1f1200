import { planOf } from '../cases';
import { ledgerArn, sourceBucketArn, sourceDatabaseArn, targetBucketArn, targetDatabaseArn } from '../sample-parts';

const windows = {
  vaultName: 'rl-orders-backups',
  timeZone: 'Etc/UTC',
  startWindowMinutes: 60,
  completionWindowMinutes: 10_080,
};
const vaultIn = (region: string) => `arn:aws:backup:${region}:111122223333:backup-vault:rl-orders-backups`;
const plansOn = (side: 'SOURCE' | 'TARGET', ...facts: Parameters<typeof planOf>) =>
  planOf(...facts).plans.filter((plan) => plan.side === side);

describe('backup plans (BAK-2)', () => {
  test('the source has three periodic rules, each with a copy in the target region', () => {
    const [periodic] = plansOn('SOURCE');
    expect([periodic?.id, periodic?.region, periodic?.planName]).toEqual([
      'PeriodicPlan',
      'us-west-2',
      'rl-orders-backups-periodic',
    ]);
    const rule = (ruleName: string, schedule: string, days: number) => ({
      ...windows,
      ruleName,
      schedule,
      continuous: false,
      deleteAfterDays: days,
      copy: { vaultArn: vaultIn('us-east-1'), deleteAfterDays: days },
    });
    expect(periodic?.rules).toEqual([
      rule('daily', 'cron(0 3 * * ? *)', 35),
      rule('weekly', 'cron(0 5 ? * SUN *)', 90),
      rule('monthly', 'cron(0 7 1 * ? *)', 365),
    ]);
  });

  test('copies go to the other region from both', () => {
    const copies = planOf().plans.flatMap(({ side, rules }) =>
      rules.flatMap(({ copy }) => (copy ? [[side, copy.vaultArn]] : [])),
    );
    expect(new Set(copies.map(String))).toEqual(
      new Set([`SOURCE,${vaultIn('us-east-1')}`, `TARGET,${vaultIn('us-west-2')}`]),
    );
  });

  test('start times are apart by more than the start window: overlapping rules give one backup', () => {
    for (const { rules } of planOf().plans) {
      const hours = rules.map(({ schedule }) => Number(/^cron\(0 (\d+)/.exec(schedule)?.[1])).sort((a, b) => a - b);
      for (const [index, hour] of hours.slice(1).entries()) expect(hour - Number(hours[index])).toBeGreaterThan(1);
    }
  });

  test('one continuous rule takes what may be kept to any point in time, without copy or cold storage', () => {
    const [, continuous] = plansOn('SOURCE');
    expect([continuous?.id, continuous?.planName, continuous?.rules]).toEqual([
      'ContinuousPlan',
      'rl-orders-backups-continuous',
      [{ ...windows, ruleName: 'continuous', schedule: 'cron(0 1 * * ? *)', continuous: true, deleteAfterDays: 7 }],
    ]);
    expect(continuous?.selections.flatMap(({ resourceArns }) => resourceArns)).toEqual([sourceBucketArn]);
  });

  test('a replica is not backed up; once promoted it is, continuously too', () => {
    const arnsOf = (phase: 'REPLICATE' | 'PROMOTED') =>
      plansOn('TARGET', {}, { phase }).map(({ selections }) => selections.flatMap(({ resourceArns }) => resourceArns));
    expect(arnsOf('REPLICATE')).toEqual([[targetBucketArn], [targetBucketArn]]);
    expect(arnsOf('PROMOTED')).toEqual([
      [targetBucketArn, targetDatabaseArn],
      [targetBucketArn, targetDatabaseArn],
    ]);
  });

  test('no phase changes how long points in time are kept: AWS Backup would stop them', () => {
    const days = (['REPLICATE', 'PROMOTED', 'CUT_OVER', 'FINALISED'] as const).flatMap((phase) =>
      planOf({}, { phase }).plans.flatMap(({ rules }) =>
        rules.filter(({ continuous }) => continuous).map(({ deleteAfterDays }) => deleteAfterDays),
      ),
    );
    expect(new Set(days)).toEqual(new Set([7]));
  });

  test('without points in time there is no continuous plan', () => {
    expect(planOf({ continuousDays: 0 }).plans.map(({ side, id }) => [side, id])).toEqual([
      ['SOURCE', 'PeriodicPlan'],
      ['TARGET', 'PeriodicPlan'],
    ]);
  });

  test('without rules the continuous plan is left', () => {
    const off = { enabled: false };
    const { plans } = planOf({ protect: ['assets'], daily: off, weekly: off }, { phase: 'FINALISED' });
    expect(plans.map(({ id, rules }) => [id, rules.map(({ ruleName }) => ruleName)])).toEqual([
      ['PeriodicPlan', ['monthly']],
      ['ContinuousPlan', ['continuous']],
    ]);
    const none = planOf({ protect: ['assets'], daily: off, weekly: off, monthly: off }, { phase: 'FINALISED' });
    expect(none.plans.map(({ id }) => id)).toEqual(['ContinuousPlan']);
  });

  test('a finalised source has no plan any more, but its vault', () => {
    const plan = planOf({}, { phase: 'FINALISED' });
    expect(plan.plans.map(({ side }) => side)).toEqual(['TARGET', 'TARGET']);
    expect(plan.vaults.map(({ side }) => side)).toEqual(['SOURCE', 'TARGET']);
  });

  test('cold storage is for originals and copies', () => {
    const [periodic] = planOf({ monthly: { coldAfterDays: 30, copyRetentionDays: 200 } }).plans;
    const monthly = periodic?.rules.find(({ ruleName }) => ruleName === 'monthly');
    expect([monthly?.coldAfterDays, monthly?.deleteAfterDays, monthly?.copy]).toEqual([
      30,
      365,
      { vaultArn: vaultIn('us-east-1'), deleteAfterDays: 200, coldAfterDays: 30 },
    ]);
  });
});

describe('selections (BAK-3)', () => {
  test('one a part, so that no part replaces another one’s', () => {
    const [periodic] = plansOn('SOURCE');
    const roleArn = 'arn:aws:iam::111122223333:role/rl-orders-backups-backup';
    expect(periodic?.selections).toEqual([
      { id: 'AssetsSelection', selectionName: 'assets', roleArn, resourceArns: [sourceBucketArn, ledgerArn], tags: {} },
      { id: 'DatabaseSelection', selectionName: 'database', roleArn, resourceArns: [sourceDatabaseArn], tags: {} },
    ]);
  });

  test('what carries all of the tags is selected in both regions, by snapshots', () => {
    const { plans } = planOf({ selectTags: { app: 'orders', tier: 'web' } });
    const byTag = plans.flatMap(({ id, side, selections }) =>
      selections.filter((selection) => selection.id === 'SelectionByTag').map((selection) => [id, side, selection]),
    );
    const selection = {
      id: 'SelectionByTag',
      selectionName: 'by-tag',
      roleArn: 'arn:aws:iam::111122223333:role/rl-orders-backups-backup',
      resourceArns: ['*'],
      tags: { app: 'orders', tier: 'web' },
    };
    expect(byTag).toEqual([
      ['PeriodicPlan', 'SOURCE', selection],
      ['PeriodicPlan', 'TARGET', selection],
    ]);
  });

  test('tags alone are enough', () => {
    const { plans, resources } = planOf({ protect: [], selectTags: { app: 'orders' } });
    expect([resources, plans.map(({ selections }) => selections.map(({ id }) => id))]).toEqual([
      [],
      [['SelectionByTag'], ['SelectionByTag']],
    ]);
  });
});
