import type { Effect } from '@regionlift/migration/core';
import { type BackupAction, type BackupsPlan, backupActions, effectsOf, runtimeConfigOf } from '../../src/core';
import { awsContext, backupActionsTable } from '../../src/runtime';
import { variants } from '../core/plans';
import { type Asked, stubClients } from './stub-clients';

/**
 * Every action, carried out with the real adapters over every way that it can go: what is granted is what is called (IAM-3). The clients
 * are stubs: which operation takes which permission is by its name, the resource by its input; what AWS answers is not shown here.
 */
interface Called {
  readonly action: string;
  readonly region: string;
  readonly resource: string;
}

const now = Date.parse('2026-11-26T12:00:00Z');
const snapshotOf: Readonly<Record<string, (region: string) => string>> = {
  s3: (region) => `arn:aws:backup:${region}:111122223333:recovery-point:orders-1`,
  db: (region) => `arn:aws:rds:${region}:111122223333:snapshot:awsbackup:job-1`,
  cluster: (region) => `arn:aws:rds:${region}:111122223333:cluster-snapshot:awsbackup:job-1`,
  volume: (region) => `arn:aws:ec2:${region}::snapshot/snap-1`,
  instance: (region) => `arn:aws:ec2:${region}::image/ami-1`,
};

/** The recovery point of a resource, called as its service calls it. */
const pointOf = (resourceArn: string, region: string): string => {
  const kind = resourceArn.startsWith('arn:aws:s3:') ? 's3' : (resourceArn.split(':')[5]?.split('/')[0] ?? '');
  return snapshotOf[kind]?.(region) ?? `no kind ${kind}`;
};

const restoredArns: Readonly<Record<string, string>> = {
  S3: 'arn:aws:s3:::awsbackup-restore-test-1',
  RDS: 'arn:aws:rds:us-east-1:111122223333:db:awsbackup-restore-test-1',
  Aurora: 'arn:aws:rds:us-east-1:111122223333:cluster:awsbackup-restore-test-1',
  EBS: 'arn:aws:ec2:us-east-1:111122223333:volume/vol-1',
  EC2: 'arn:aws:ec2:us-east-1:111122223333:instance/i-1',
};

/** Answers with which each way is gone to its end: nothing is there, or a snapshot that nobody has copied. */
const answers = (plan: BackupsPlan, snapshots: boolean, type: string) => ({
  ListRecoveryPointsByBackupVault: ({ ByResourceArn }: { ByResourceArn: string }) => ({
    RecoveryPoints: snapshots
      ? [
          {
            RecoveryPointArn: pointOf(ByResourceArn, plan.migration.from),
            Status: 'COMPLETED',
            CreationDate: new Date(now),
          },
        ]
      : [],
  }),
  ListCopyJobs: ({ ByResourceArn }: { ByResourceArn: string }) => ({
    CopyJobs: [
      {
        State: 'COMPLETED',
        CreationDate: new Date(now),
        SourceRecoveryPointArn: 'another',
        DestinationRecoveryPointArn: pointOf(ByResourceArn, plan.migration.from),
      },
    ],
  }),
  StartBackupJob: () => ({ BackupJobId: 'job-1' }),
  StartCopyJob: () => ({ CopyJobId: 'copy-1' }),
  DescribeRestoreJob: () => ({
    Status: 'COMPLETED',
    ResourceType: type,
    CreatedResourceArn: restoredArns[type],
    CreatedBy: {
      RestoreTestingPlanArn: `arn:aws:backup:us-east-1:1:restore-testing-plan:${plan.restoreTests?.planName}-1`,
    },
  }),
});

async function callsOf(plan: BackupsPlan, action: BackupAction): Promise<readonly Asked[]> {
  const asked: Asked[] = [];
  const types = plan.restoreTests?.selections.map(({ resourceType }) => resourceType) ?? [];
  for (const type of action === 'validate-restore' ? types : ['S3'])
    for (const snapshots of [false, true])
      await backupActionsTable[action](
        awsContext(runtimeConfigOf(plan), stubClients(answers(plan, snapshots, type), asked), {
          clock: { now: () => now, sleep: async () => undefined, remaining: () => 900_000 },
          log: () => undefined,
          request: { action, restoreJobId: 'restore-1' },
        }),
      );
  return asked;
}

function permissionOf({ service, operation, region, input }: Asked): Called {
  const arn = (id: string) => `arn:aws:${service}:${region}:111122223333:${id}`;
  const of = (action: string, resource: string): Called => ({ action: `${service}:${action}`, region, resource });
  switch (operation) {
    case 'ListObjectsV2':
      return of('ListBucket', `arn:aws:s3:::${input.Bucket}`);
    case 'StartCopyJob':
      return of(operation, String(input.RecoveryPointArn));
    case 'DescribeDBInstances':
      return of(operation, arn(`db:${input.DBInstanceIdentifier}`));
    case 'DescribeDBClusters':
      return of(operation, arn(`cluster:${input.DBClusterIdentifier}`));
    default:
      return of(operation, input.BackupVaultName === undefined ? '*' : arn(`backup-vault:${input.BackupVaultName}`));
  }
}

const fits = (pattern: string, value: string) =>
  new RegExp(`^${pattern.replace(/[.+?^$(){}|[\]\\]/g, '\\$&').replace(/\*/g, '.*')}$`).test(value);

const allows = ({ action, resources, conditions }: Effect, called: Called): boolean => {
  const regions = conditions?.StringEquals?.['aws:RequestedRegion'];
  return (
    action === called.action &&
    resources.some((pattern) => fits(pattern, called.resource)) &&
    (regions === undefined || regions.includes(called.region))
  );
};

const cases = ['every part', 'promoted', 'every kind', 'everything chosen', 'nothing that AWS would restore'].flatMap(
  (name) => backupActions.map((action) => [name, action] as const),
);

describe.each(cases)('%s: what %s is granted is what it calls (IAM-3)', (name, action) => {
  const plan = variants[name] as BackupsPlan;
  const effects = effectsOf(plan)[action];

  test('every call is granted, and every grant is called', async () => {
    const asked = await callsOf(plan, action);
    const called = asked.map(permissionOf);
    expect(called.filter((one) => !effects.some((effect) => allows(effect, one)))).toEqual([]);
    expect(
      effects.filter((effect) => effect.action !== 'iam:PassRole' && !called.some((one) => allows(effect, one))),
    ).toEqual([]);
  });

  test('the role that is passed is the one that may be', async () => {
    const passed = (await callsOf(plan, action)).flatMap(({ input }) => input.IamRoleArn ?? []);
    const allowed = effects.filter((effect) => effect.action === 'iam:PassRole').flatMap(({ resources }) => resources);
    expect([...new Set(passed)]).toEqual(allowed);
  });
});
