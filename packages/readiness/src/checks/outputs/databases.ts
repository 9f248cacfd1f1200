import { clusters, databases as instances } from '../monitoring/subjects';
import { exported } from './exported';

/** Where the database is asked. */
export const databases = exported({
  code: 'DatabaseEndpointNotExported',
  severity: 'MEDIUM',
  title: 'The endpoint of every database is exported',
  rationale: 'A pool that is configured by hand is configured wrongly at night.',
  source:
    'CloudFormation Template Reference, AWS::RDS::DBInstance (Endpoint.Address); Pulumi, `aws.rds.Instance` (address, endpoint)',
  serves: ['RDS-7'],
  of: (program) => [...instances(program), ...clusters(program)],
  attributes: /^(Endpoint|ReadEndpoint|Address|WriterEndpoint)(\.|$)/i,
  attributeOnly: true,
});
