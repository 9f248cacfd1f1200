import { securityGroupsAnswer } from '../../ask';
import type { Check } from '../../model';
import { crossesRegions, databases, isReplica } from './databases';

/** A replica takes its source's groups when it is created, and loses them with the next update unless it names them. */
export const databaseInDefaultGroup: Check = {
  code: 'DatabaseInDefaultGroup',
  area: 'A4',
  severity: 'MEDIUM',
  title: 'A database has security groups of its own',
  rationale:
    "CloudFormation puts a replica that names none into the VPC's default group with the next update: its clients are shut out.",
  remediation: 'Name VPCSecurityGroups (vpcSecurityGroupIds) from the start.',
  source: 'AWS::RDS::DBInstance, `SourceDBInstanceIdentifier` (VPCSecurityGroups of a replica)',
  serves: ['RDS-1'],
  judge: (program) =>
    databases(program)
      .filter((database) => !(isReplica(database) && crossesRegions(database) === false))
      .map((database) =>
        database.kind === 'AWS::RDS::DBCluster'
          ? securityGroupsAnswer(database, ['VpcSecurityGroupIds'])
          : securityGroupsAnswer(database, ['VPCSecurityGroups']),
      ),
};
