import { backup } from '../../src/aws/backup';
import { s3, stores } from '../../src/aws/s3';
import type { FunctionHost } from '../../src/contract/host';
import { functionHost } from '../../src/host';
import { rehearsalClock } from '../../src/machine/rehearsal-clock';
import { account, bucket, from, programme, resource, role, shipped, source, to } from './sample';

const plan = `arn:aws:backup:${to}:${account}:restore-testing-plan:rl_orders-0a1b`;
const part = {
  version: 1,
  qualifier: 'rl',
  migration: 'orders',
  part: 'backups',
  partition: 'aws',
  account,
  source: { region: from, vaultName: 'rl-orders-backups' },
  target: { region: to, vaultName: 'rl-orders-backups' },
  backupRoleArn: role('rl-orders-backups'),
  freshHours: 24,
  keepDays: 35,
  keepCopyDays: 35,
  restoreTestPlan: 'rl_orders',
  resources: [
    {
      arn: `arn:aws:rds:${from}:${account}:db:orders`,
      kind: 'RDS_INSTANCE',
      side: 'SOURCE',
      continuous: false,
      copied: true,
    },
    { arn: `arn:aws:s3:::${source}`, kind: 'S3_BUCKET', side: 'SOURCE', continuous: false, copied: true },
  ],
};
const hosted = { ...shipped('rl-orders-backups-runtime', 'backups', part), region: to };

/** The bundle that is shipped, against the stand-ins. What this does not prove: that AWS answers so. */
describe('the shipped function of backups (REH-1)', () => {
  const hosts: FunctionHost[] = [];
  afterEach(async () => {
    for (const host of hosts.splice(0)) await host.dispose();
  });

  function world() {
    const clock = rehearsalClock();
    const program = programme(
      bucket('trial', to),
      ...[from, to].map((region) => resource('AWS::Backup::BackupVault', region, 'rl-orders-backups')),
    );
    const [vaults, held] = [backup(program), stores(program, clock)];
    const host = functionHost({
      functions: [hosted],
      standIns: [vaults, s3(held, account)],
      network: () => undefined,
      clock,
    });
    hosts.push(host);
    const invoke = (event: object) => host.invoke(hosted.name, event, 900_000) as Promise<{ readonly status: string }>;
    return { clock, vaults, held, invoke };
  }

  test('backs up what is stale, copies it, and opens the gate', async () => {
    const { clock, invoke } = world();
    const seen: string[] = [];
    while (seen.at(-1) !== 'DONE' && seen.length < 20) {
      seen.push((await invoke({ action: 'fresh-recovery-points' })).status);
      clock.skip(60_000);
    }
    // Four minutes each for a backup and its copy.
    expect(seen).toEqual([...Array.from({ length: 8 }, () => 'RUNNING'), 'DONE']);
  });

  test('judges a restore on trial, as EventBridge tells of it', async () => {
    const { vaults, held, invoke } = world();
    held.put('trial', 'a', '1');
    vaults.addRestore({
      id: 'r1',
      region: to,
      status: 'COMPLETED',
      resourceType: 'S3',
      createdArn: 'arn:aws:s3:::trial',
      planArn: plan,
      backupBytes: 1,
    });
    const event = { source: 'aws.backup', 'detail-type': 'Restore Job State Change', detail: { restoreJobId: 'r1' } };
    expect(await invoke(event)).toMatchObject({ status: 'DONE' });
    expect(vaults.verdictOf('r1')).toMatchObject({ status: 'SUCCESSFUL' });
  });
});
