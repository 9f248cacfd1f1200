import { at, fail, pass } from '../../ask';
import type { Check } from '../../model';
import { instances, isReplica } from './databases';

/**
 * What a replica's program must not say. Each is create-only or inherited: with it, the deployment that drops the source identifier makes
 * a new, empty database, or is refused.
 */
const FORBIDDEN = [
  'CharacterSetName',
  'DBClusterIdentifier',
  'DBName',
  'DBSnapshotIdentifier',
  'MasterUserPassword',
  'MasterUsername',
  'ManageMasterUserPassword',
  'NcharCharacterSetName',
  'RestoreTime',
  'RestoreToPointInTime',
  'Timezone',
  'UseLatestRestorableTime',
];

/** Promotion is one property that disappears, and nothing else. */
export const promotionWouldReplace: Check = {
  code: 'PromotionWouldReplace',
  area: 'A4',
  severity: 'HIGH',
  title: 'A replica can be promoted without being replaced',
  rationale:
    'CloudFormation promotes in place when SourceDBInstanceIdentifier disappears, unless something create-only stands in the template that the replica did not have: then it creates an empty database under traffic.',
  remediation: 'Leave out what the replica inherits: name, users, passwords, snapshot, character set.',
  source:
    'AWS::RDS::DBInstance, `SourceDBInstanceIdentifier`; aws-cloudformation-resource-providers-rds, `aws-rds-dbinstance` (createOnlyProperties, UpdateHandler)',
  serves: ['RDS-2'],
  judge: (program) =>
    instances(program)
      .filter(isReplica)
      .map((replica) => {
        const found = FORBIDDEN.filter((name) => at(replica.properties, name) !== undefined);
        const told = {
          property: found[0] ?? 'SourceDBInstanceIdentifier',
          found: found.join(', ') || 'none of them',
          allowed: `none of ${FORBIDDEN.join(', ')}`,
        };
        return found.length === 0
          ? pass(replica, told)
          : fail(replica, { ...told, remedy: `take ${found.join(', ')} out` });
      }),
};
