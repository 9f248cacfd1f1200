import { at, declared, each, isFalse } from '../../ask';
import type { Program, ResourceFact } from '../../model';

/** Buckets that replicate to another one; only a rule that is not disabled does. */
export const replicating = (program: Program): readonly ResourceFact[] =>
  program.resources.filter(
    ({ kind, properties }) =>
      kind === 'AWS::S3::Bucket' &&
      each(at(properties, 'ReplicationConfiguration', 'Rules')).some((rule) => at(rule, 'Status') !== 'Disabled'),
  );

/** Databases with storage of their own: members of a cluster have its volume. */
export const databases = (program: Program): readonly ResourceFact[] =>
  declared(program, 'AWS::RDS::DBInstance').filter(
    ({ properties }) => at(properties, 'DBClusterIdentifier') === undefined,
  );

export const clusters = (program: Program): readonly ResourceFact[] => declared(program, 'AWS::RDS::DBCluster');

/** Databases that follow another one. */
export const replicas = (program: Program): readonly ResourceFact[] =>
  databases(program).filter(
    ({ properties }) =>
      at(properties, 'SourceDBInstanceIdentifier') !== undefined ||
      at(properties, 'SourceDBClusterIdentifier') !== undefined,
  );

export const balancers = (program: Program): readonly ResourceFact[] =>
  declared(program, 'AWS::ElasticLoadBalancingV2::LoadBalancer').filter(
    ({ properties }) => at(properties, 'Type') !== 'gateway',
  );

/** Target groups whose health is asked for. */
export const targetGroups = (program: Program): readonly ResourceFact[] =>
  declared(program, 'AWS::ElasticLoadBalancingV2::TargetGroup').filter(
    ({ properties }) => !isFalse(at(properties, 'HealthCheckEnabled')),
  );

export const fleets = (program: Program): readonly ResourceFact[] =>
  declared(program, 'AWS::AutoScaling::AutoScalingGroup');

export const machines = (program: Program): readonly ResourceFact[] =>
  declared(program, 'AWS::StepFunctions::StateMachine');

export const functions = (program: Program): readonly ResourceFact[] => declared(program, 'AWS::Lambda::Function');

/** What a migration carries: data and what serves it. */
export const workload = (program: Program): readonly ResourceFact[] => [
  ...declared(program, 'AWS::S3::Bucket', 'AWS::EC2::Instance'),
  ...databases(program),
  ...clusters(program),
  ...fleets(program),
  ...balancers(program),
];
