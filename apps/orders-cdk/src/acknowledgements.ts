import type { RegionMigration } from '@regionlift/migration';
import type { Acknowledgment } from 'aws-cdk-lib';
import { anyOf } from './any-of';
import { backupAcknowledgements } from './backup-acknowledgements';
import { fleetAcknowledgements } from './fleet-acknowledgements';

/** Rules of cdk-nag's AwsSolutions pack that the workload departs from, each with its reason. */
export function acknowledgementsOf(migration: RegionMigration): Acknowledgment[] {
  const { from, to, targetStack } = migration;
  const { account } = targetStack;
  const target = `rl-orders-assets-${account}-${to}`;
  const ledger = `rl-orders-assets-ledger-${account}-${from}`;
  return [
    {
      id: 'AwsSolutions::AwsSolutions-S1',
      reason: 'The sample has no bucket for server access logs; accessLogBucketName names yours.',
    },
    {
      id: 'AwsSolutions::AwsSolutions-SMG4',
      reason: 'The sample has no function that rotates; rotationFunction names yours.',
    },
    {
      id: 'AwsSolutions::AwsSolutions-RDS11',
      reason: 'The target keeps the port of its source; security groups name who reaches it.',
    },
    anyOf(
      'arn:aws:route53:::hostedzone/*',
      'Narrowed to one CNAME record by conditions: Route 53 gives zones their ids.',
    ),
    anyOf('arn:aws:route53:::change/*', 'Route 53 gives changes their ids; the call only reads.'),
    anyOf(`arn:aws:ec2:${to}:${account}:network-interface/*`, 'EC2 gives the interfaces of the functions their ids.'),
    anyOf(`arn:aws:ec2:${to}:${account}:security-group/*`, 'EC2 gives the security groups of the functions their ids.'),
    anyOf(`arn:aws:ec2:${to}:${account}:subnet/*`, 'EC2 gives the subnets of the functions their ids.'),
    anyOf(
      `arn:aws:logs:${to}:${account}:log-group:RDSOSMetrics:log-stream:*`,
      'RDS names the streams of its one log group by instance.',
    ),
    anyOf(
      `arn:aws:logs:${to}:${account}:log-group:/regionlift/rl/orders/database/runtime:log-stream:*`,
      'Lambda names the streams of this one log group.',
    ),
    anyOf(`arn:aws:iam::${account}:role/rl-orders-*`, "The boundary speaks of all of the migration's own roles."),
    anyOf(`arn:aws:s3::${account}:accesspoint/*`, 'The boundary speaks of access points before S3 gives them aliases.'),
    anyOf('arn:aws:s3:::orders-assets/*', 'Every object of this one bucket is moved.'),
    anyOf(`arn:aws:s3:::${target}/*`, 'Every object of this one bucket is replicated and compared.'),
    anyOf(
      `arn:aws:kms:${from}:${account}:key/*`,
      'Narrowed to one key by kms:ResourceAliases: ids are not deterministic.',
    ),
    anyOf(
      `arn:aws:kms:${to}:${account}:key/*`,
      'Narrowed to one key by kms:ResourceAliases: ids are not deterministic.',
    ),
    anyOf(`arn:aws:s3:::${ledger}/batch-reports/assets/*`, 'S3 names the reports of a batch job.'),
    anyOf(`arn:aws:s3:::${ledger}/journal/assets/*`, "The runtime's own prefix; only conditional writes are allowed."),
    anyOf(`arn:aws:s3:::${ledger}/progress/assets/*`, "The runtime's own prefix."),
    anyOf(`arn:aws:s3:::${ledger}/evidence/assets/*`, "The runtime's own prefix."),
    anyOf(`arn:aws:s3:${from}:${account}:job/*`, 'S3 gives batch jobs their ids.'),
    anyOf(`arn:aws:s3::${account}:accesspoint/*.mrap`, 'S3 gives a Multi-Region Access Point its alias.'),
    anyOf(
      `arn:aws:logs:${to}:${account}:log-group:/regionlift/rl/orders/assets/runtime:log-stream:*`,
      'Lambda names the streams of this one log group.',
    ),
    anyOf(
      '*',
      'CreateJob, ListAccessPoints, GetMetricData and the describing calls of EC2 know no resource; conditions narrow them.',
    ),
    ...[from, to].map((region) =>
      anyOf(
        `arn:aws:iam::${account}:role/cdk-hnb659fds-*-role-${account}-${region}`,
        'The boundary speaks of the four roles of the bootstrap; the deploy role names each.',
      ),
    ),
    anyOf('arn:aws:s3:::orders-assets/regionlift/canary/*', "The canary's own keys."),
    anyOf(`arn:aws:s3:::${target}/regionlift/canary/*`, "The canary's own keys."),
    anyOf(
      `arn:aws:logs:${to}:${account}:log-group:/regionlift/rl/orders/cutover/runtime:log-stream:*`,
      'Lambda names the streams of this one log group.',
    ),
    anyOf(
      `arn:aws:s3:::rl-orders-backups-exports-${account}-${to}/cutover/rl-orders/evidence/*`,
      'Reports are named after the executions of this one state machine.',
    ),
    anyOf(
      `arn:aws:states:${to}:${account}:execution:rl-orders-cutover:*`,
      'Whoever starts an execution names it; the machine is named.',
    ),
    ...fleetAcknowledgements(migration),
    ...backupAcknowledgements(migration),
  ];
}
