import type { Effect } from '@regionlift/migration/core';
import { backupEffects, effectsOf, restoreEffects, taggedPatterns, vaultKeyActions } from '../../../src/core';
import { planOf, scenarios } from '../../cases';
import { sourceBucketArn, sourceDatabaseArn, targetDatabaseArn } from '../../sample-parts';
import { variants } from '../plans';

const of = (effects: readonly Effect[], action: string) => effects.filter((effect) => effect.action === action);
const actionsOf = (effects: readonly Effect[], service: string) =>
  [...new Set(effects.map(({ action }) => action))].filter((action) => action.startsWith(`${service}:`));
const plan = (name: string) => {
  const found = variants[name];
  if (found === undefined) throw new Error(`no plan ${name}`);
  return found;
};

describe('what AWS Backup may back up (BAK-3)', () => {
  const effects = backupEffects(planOf());

  test('reads the buckets that parts declare, and no other', () => {
    expect(of(effects, 's3:GetObjectVersion').flatMap(({ resources }) => resources)).toEqual([
      `${sourceBucketArn}/*`,
      'arn:aws:s3:::rl-orders-assets-111122223333-us-east-1/*',
      'arn:aws:s3:::rl-orders-assets-ledger-111122223333-us-west-2/*',
    ]);
  });

  test('takes snapshots of the databases that are backed up, and removes those of its own prefix', () => {
    expect(of(effects, 'rds:CreateDBSnapshot').map(({ resources }) => resources)).toEqual([
      [sourceDatabaseArn],
      [
        'arn:aws:rds:us-west-2:111122223333:snapshot:awsbackup:*',
        'arn:aws:rds:us-east-1:111122223333:snapshot:awsbackup:*',
      ],
    ]);
    expect(of(effects, 'rds:DeleteDBSnapshot').flatMap(({ resources }) => resources)).toEqual([
      'arn:aws:rds:us-west-2:111122223333:snapshot:awsbackup:*',
      'arn:aws:rds:us-east-1:111122223333:snapshot:awsbackup:*',
    ]);
  });

  test('changes a database only where a continuous rule selects it', () => {
    expect(of(effects, 'rds:ModifyDBInstance')).toEqual([]);
    expect(of(backupEffects(plan('promoted')), 'rds:ModifyDBInstance').flatMap(({ resources }) => resources)).toEqual([
      targetDatabaseArn,
    ]);
    const without = planOf({ continuousDays: 0 }, { phase: 'PROMOTED' });
    expect(of(backupEffects(without), 'rds:ModifyDBInstance')).toEqual([]);
  });

  test('never deletes automated backups, databases, volumes, instances or objects', () => {
    const all = Object.values(variants).flatMap(backupEffects);
    expect(
      [...new Set(all.map(({ action }) => action))]
        .filter((action) => /:(Delete|Deregister|Terminate)/.test(action))
        .sort(),
    ).toEqual([
      'ec2:DeleteSnapshot',
      'ec2:DeregisterImage',
      'events:DeleteRule',
      'rds:DeleteDBClusterSnapshot',
      'rds:DeleteDBSnapshot',
    ]);
  });

  test('removes only snapshots and images that AWS Backup has made', () => {
    for (const action of ['ec2:DeleteSnapshot', 'ec2:DeregisterImage', 'ec2:ModifySnapshotTier'])
      expect(of(backupEffects(plan('every kind')), action).map(({ conditions }) => conditions)).toEqual([
        { Null: { 'aws:ResourceTag/aws:backup:source-resource': ['false'] } },
      ]);
  });

  test('has no permission for a kind that is not backed up', () => {
    expect(actionsOf(effects, 'ec2')).toEqual([]);
    expect(of(effects, 'rds:CreateDBClusterSnapshot')).toEqual([]);
  });

  test('archives volumes only where a rule sends something to cold storage', () => {
    expect(of(backupEffects(plan('what carries tags')), 'ec2:ModifySnapshotTier')).toEqual([]);
    expect(of(backupEffects(plan('every kind')), 'ec2:ModifySnapshotTier')).toHaveLength(1);
  });

  test('copies into the vaults of the two regions and into no third', () => {
    const vaults = ['us-east-1', 'us-west-2'].map(
      (region) => `arn:aws:backup:${region}:111122223333:backup-vault:rl-orders-backups`,
    );
    expect(of(effects, 'backup:CopyIntoBackupVault').flatMap(({ resources }) => resources)).toEqual(vaults);
    expect(of(effects, 'backup:CopyFromBackupVault').map(({ conditions }) => conditions)).toEqual([
      { 'ForAllValues:ArnEquals': { 'backup:CopyTargets': vaults } },
    ]);
  });

  test("uses the vaults' keys through services, for grants of AWS alone", () => {
    const vaultUse = effects.filter(({ reason }) => reason === "points are encrypted with the vault's key");
    expect([...new Set(vaultUse.map(({ action }) => action))].sort()).toEqual([...vaultKeyActions].sort());
    const [grant] = of(vaultUse, 'kms:CreateGrant');
    expect(grant).toMatchObject({
      resources: ['arn:aws:kms:us-west-2:111122223333:key/*'],
      conditions: {
        'ForAnyValue:StringEquals': { 'kms:ResourceAliases': ['alias/rl-orders-backups'] },
        Bool: { 'kms:GrantIsForAWSResource': ['true'] },
      },
    });
  });

  test('uses the keys of resources: by alias, by ARN, through their service', () => {
    const keys = backupEffects(plan('every kind')).filter(({ reason }) =>
      reason.endsWith('encrypted with its own key'),
    );
    expect(keys.map(({ action, resources }) => [action, ...resources])).toEqual([
      ['kms:Decrypt', 'arn:aws:kms:us-west-2:111122223333:key/11112222-3333-4444-5555-666677778888'],
      ['kms:DescribeKey', 'arn:aws:kms:us-west-2:111122223333:key/11112222-3333-4444-5555-666677778888'],
      ['kms:CreateGrant', 'arn:aws:kms:us-east-1:111122223333:key/*'],
      ['kms:DescribeKey', 'arn:aws:kms:us-east-1:111122223333:key/*'],
      ['kms:CreateGrant', 'arn:aws:kms:us-west-2:111122223333:key/*'],
      ['kms:DescribeKey', 'arn:aws:kms:us-west-2:111122223333:key/*'],
      ['kms:GenerateDataKeyWithoutPlaintext', 'arn:aws:kms:us-west-2:111122223333:key/*'],
    ]);
    expect(keys[0]?.conditions).toEqual({
      StringEquals: { 'kms:ViaService': ['s3.us-west-2.amazonaws.com', 's3.us-east-1.amazonaws.com'] },
    });
  });

  test('reaches what carries every tag, of five kinds and of no other service', () => {
    const tagged = planOf({ ...scenarios['a part and what carries tags'], protect: [] });
    const effectsOfTags = backupEffects(tagged);
    expect(of(effectsOfTags, 'ec2:CreateImage')[0]).toMatchObject({
      resources: ['arn:aws:ec2:us-west-2:111122223333:instance/*', 'arn:aws:ec2:us-east-1:111122223333:instance/*'],
      conditions: { StringEquals: { 'aws:ResourceTag/app': ['orders'], 'aws:ResourceTag/tier': ['web'] } },
    });
    expect(of(effectsOfTags, 's3:GetObject')[0]).toMatchObject({
      resources: ['arn:aws:s3:::*/*'],
      conditions: { StringEquals: { 'aws:ResourceAccount': ['111122223333'] } },
    });
    expect(taggedPatterns(tagged)).toHaveLength(9);
  });
});

describe('what AWS Backup may restore (BAK-4)', () => {
  test('nothing without restores on trial', () => {
    expect(restoreEffects(plan('nothing that AWS would restore'))).toEqual([]);
  });

  test('into names that nothing else has, and nothing is removed but objects in there', () => {
    const effects = restoreEffects(plan('every kind'));
    expect(effects.map(({ action }) => action).filter((action) => /:(Delete|Terminate)/.test(action))).toEqual([
      's3:DeleteObject',
    ]);
    for (const { resources } of effects.filter(({ action, access }) => action.startsWith('s3:') && access !== 'list'))
      expect(resources.every((arn) => arn.startsWith('arn:aws:s3:::awsbackup-restore-test-'))).toBe(true);
    expect(of(effects, 'rds:RestoreDBInstanceFromDBSnapshot')[0]?.resources[0]).toBe(
      'arn:aws:rds:us-east-1:111122223333:db:awsbackup-restore-test-*',
    );
    expect(of(effects, 'rds:CreateDBInstance')[0]?.resources).toEqual([
      'arn:aws:rds:us-east-1:111122223333:db:awsbackup-restore-test-*',
      'arn:aws:rds:us-east-1:111122223333:cluster:awsbackup-restore-test-*',
    ]);
  });

  test('in the target region alone, with the key of its vault', () => {
    const effects = restoreEffects(plan('every kind'));
    const elsewhere = effects.flatMap(({ resources }) => resources).filter((arn) => arn.includes('us-west-2'));
    // A point in time is restored from the database itself, wherever it is.
    expect(elsewhere.filter((arn) => !arn.startsWith('arn:aws:rds:us-west-2:111122223333:cluster:orders'))).toEqual([]);
    expect(of(effects, 'kms:Decrypt').map(({ resources }) => resources)).toEqual([
      ['arn:aws:kms:us-east-1:111122223333:key/*'],
    ]);
  });

  test('of the kinds that are tried alone', () => {
    const effects = restoreEffects(planOf({ protect: ['assets'] }));
    expect(actionsOf(effects, 'rds')).toEqual([]);
    expect(actionsOf(effects, 'ec2')).toEqual([]);
    expect(actionsOf(effects, 's3').length).toBeGreaterThan(10);
  });
});

describe('what the function may do (BAK-5)', () => {
  test('passes the backup role to AWS Backup and to nobody else', () => {
    expect(of(effectsOf(planOf())['fresh-recovery-points'], 'iam:PassRole')).toEqual([
      {
        action: 'iam:PassRole',
        access: 'write',
        resources: ['arn:aws:iam::111122223333:role/rl-orders-backups-backup'],
        conditions: { StringEquals: { 'iam:PassedToService': ['backup.amazonaws.com'] } },
        reason: 'AWS Backup works with the backup role',
      },
    ]);
  });

  test('asks a database until when it can be restored only where it is backed up continuously', () => {
    const asked = (phase: 'REPLICATE' | 'PROMOTED') =>
      of(effectsOf(planOf({}, { phase }))['target-recovery-points'], 'rds:DescribeDBInstances').flatMap(
        ({ resources }) => resources,
      );
    expect([asked('REPLICATE'), asked('PROMOTED')]).toEqual([[], [targetDatabaseArn]]);
  });

  test('copies what is left behind, and nothing back', () => {
    const { 'fresh-recovery-points': source, 'target-recovery-points': target } = effectsOf(planOf());
    expect([of(source, 'backup:StartCopyJob').length, of(target, 'backup:StartCopyJob').length]).toEqual([1, 0]);
  });
});
