import { declared, presence, textsIn } from '../../ask';
import type { Check, Program, ResourceFact } from '../../model';
import { databases } from '../databases/databases';
import { databaseRecords } from './records';

/** Endpoints of RDS name their instance, and the target's is another one. */
export const databaseNameFixed: Check = {
  code: 'DatabaseNameFixed',
  area: 'A1',
  severity: 'HIGH',
  title: 'Clients find the database by a name that can be moved',
  rationale: 'With the endpoint of an instance in its settings every client has to be deployed again in the window.',
  remediation:
    'Declare a record in a private zone (CNAME, TTL of 60 s at most), a parameter or secret with the endpoint, or a global cluster.',
  source:
    'Amazon Route 53 Developer Guide, "CNAME record type"; Amazon Aurora User Guide, "Using the global database endpoint"',
  serves: ['RDS-7'],
  judge: (program) =>
    databases(program).length === 0
      ? []
      : [
          presence(program, program, namesOf(program), {
            property: 'database name',
            allowed: 'a record, a parameter, a secret or a global cluster that stands for the endpoint',
            remedy: 'declare a name of its own',
          }),
        ],
};

const namesOf = (program: Program): readonly ResourceFact[] => [
  ...databaseRecords(program).map(({ owner }) => owner),
  ...declared(program, 'AWS::SSM::Parameter').filter(({ properties }) =>
    textsIn(properties).some((text) => /\.rds\.amazonaws\.com|\(AWS::RDS::/.test(text)),
  ),
  ...declared(program, 'AWS::SecretsManager::SecretTargetAttachment', 'AWS::RDS::GlobalCluster'),
];
