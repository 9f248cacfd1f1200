import type { InstanceFacts } from '../../../src/core/preflight';
import { goodEnd, goodInstance, sampleConfig, sampleFacts } from './sample-facts';
import { expectTold } from './told';

describe('preflight of what RDS tells (RDS-9)', () => {
  test('ends without fault pass without a word', () => expectTold(sampleFacts(), []));

  test.each<[string, Partial<InstanceFacts>, string[]]>([
    [
      'an instance in the middle of something',
      { status: 'modifying' },
      ["fail s/source InstanceNotAvailable: 'modifying'"],
    ],
    ['another engine', { engine: 'mysql' }, ["fail s/source EngineDiffers: 'mysql' for POSTGRES"]],
    [
      'changes that wait',
      { pendingModifications: ['DBInstanceClass'] },
      ['fail s/source ModificationsPending: DBInstanceClass'],
    ],
    [
      'maintenance to come',
      { pendingMaintenance: ['system-update'] },
      ['fail s/source MaintenancePending: system-update'],
    ],
    [
      'parameters that wait for a restart',
      { parameterApplyStatus: 'pending-reboot' },
      ["fail s/source RestartPending: 'pending-reboot'"],
    ],
    ['no protection', { deletionProtection: false }, ['unknown s/source NotProtected: off']],
    [
      'storage that is nearly full',
      { allocatedStorageGiB: 100, freeStorageGiB: 19 },
      ['unknown s/source StorageNearlyFull: 19 of 100 GiB free'],
    ],
    ['storage of which a fifth is free', { allocatedStorageGiB: 100, freeStorageGiB: 20 }, []],
    [
      'storage about which nobody asked',
      { allocatedStorageGiB: 100 },
      ['unknown s/source StorageNearlyFull: 100 GiB, of which nobody asked how much is free'],
    ],
    ['no backups', { backupRetentionDays: 0 }, ['fail s/source BackupsOff: 0 days']],
    ['a managed master password', { managedMasterSecretArn: 'arn:x' }, ['fail s/source MasterPasswordManaged: arn:x']],
    ['a plain source', { encrypted: false }, ['unknown s/source SourceNotEncrypted: not encrypted']],
  ])('a source with %s', (_, instance, expected) =>
    expectTold(sampleFacts({ source: goodEnd({ instance: { ...goodInstance, ...instance } }) }), expected),
  );

  test.each<[string, Partial<InstanceFacts>, string[]]>([
    ['no encryption', { encrypted: false }, ['fail s/target TargetNotEncrypted: not encrypted']],
    ['a single zone', { multiAz: false }, ['unknown s/target TargetSingleZone: a single zone']],
    ['no backups once promoted', { backupRetentionDays: 0 }, ['unknown s/target TargetBackupsOff: 0 days']],
    ['no backups while it is a replica', { backupRetentionDays: 0, replicaOf: 'orders' }, []],
    [
      'another source',
      { replicaOf: 'arn:aws:rds:us-west-2:1:db:invoices' },
      ['fail s/target ReplicaOfAnother: arn:aws:rds:us-west-2:1:db:invoices'],
    ],
    ['our source', { replicaOf: 'arn:aws:rds:us-west-2:1:db:orders' }, []],
  ])('a target with %s', (_, instance, expected) =>
    expectTold(sampleFacts({ target: goodEnd({ instance: { ...goodInstance, ...instance } }) }), expected),
  );

  test('IAM needs the switch, and says what a token means for a subscription', () =>
    expectTold(
      sampleFacts({
        config: sampleConfig({ authentication: 'IAM' }),
        target: goodEnd({ instance: { ...goodInstance, iamAuthentication: true } }),
      }),
      [
        'fail s/source IamAuthenticationOff: off',
        "unknown s/source IamTokenExpires: authentication 'IAM'",
        "unknown s/target IamTokenExpires: authentication 'IAM'",
      ],
    ));
});
