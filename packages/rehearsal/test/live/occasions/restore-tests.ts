import type { Backup, MadeRestore } from '../../../src/aws/backup';
import type { StandIn } from '../../../src/contract/aws';
import type { World } from '../../../src/world/open-world';
import { type Answer, invoke } from './invoke';

/** The end of a restore on trial of each kind (BAK-4), as EventBridge tells of it. Nothing was restored: each verdict is a refusal. */
export async function restoreTests(world: World, functionName: string): Promise<readonly Answer[]> {
  const { programme, standIns } = world;
  const { to, account } = programme;
  const backup = standIns.find(isBackup);
  if (backup === undefined) throw new Error('the world has no AWS Backup');
  const restored: readonly Pick<MadeRestore, 'id' | 'resourceType' | 'createdArn'>[] = [
    { id: 'bucket', resourceType: 'S3', createdArn: 'arn:aws:s3:::awsbackup-restore-test-1' },
    {
      id: 'database',
      resourceType: 'RDS',
      createdArn: `arn:aws:rds:${to}:${account}:db:awsbackup-restore-test-1`,
    },
  ];
  const planArn = `arn:aws:backup:${to}:${account}:restore-testing-plan:rl_orders_backups-1`;
  const answers: Answer[] = [];
  for (const one of restored) {
    backup.addRestore({ ...one, region: to, status: 'COMPLETED', planArn, backupBytes: 1 });
    answers.push(
      await invoke(world, functionName, {
        source: 'aws.backup',
        'detail-type': 'Restore Job State Change',
        detail: { restoreJobId: one.id },
      }),
    );
  }
  return answers;
}

const isBackup = (standIn: StandIn): standIn is Backup => 'addRestore' in standIn;
