import { kindOf } from '../kinds';
import { nameIn } from '../reference';
import { declares, type TemplateAdapter } from './adapter';
import { alarm } from './alarm';
import { topicPolicy } from './alerts';
import * as backup from './backup';
import * as balancer from './balancer';
import { bucket, bucketPolicy } from './bucket';
import * as database from './database';
import * as fleet from './fleet';
import { inlinePolicy, managedPolicy, role, rolePolicy } from './iam';
import { lambdaFunction, permission } from './lambda';
import { launchTemplate } from './launch-template';
import * as network from './network';
import * as observability from './observability';
import { rotation, secret, secretPolicy } from './secret';
import { stateMachine } from './state-machine';
import * as vpc from './vpc';

/** The adapter of a resource type; undefined when there is none. */
export const adapterOf = (type: string): TemplateAdapter | undefined =>
  Object.hasOwn(adapters, type) ? adapters[type] : kindOf(type) && ((resource) => [declares(resource)]);

/** Types that say more, or otherwise, than "these are my properties". */
const adapters: Readonly<Record<string, TemplateAdapter>> = {
  'AWS::S3::Bucket': bucket,
  'AWS::S3::BucketPolicy': bucketPolicy,
  'AWS::IAM::Role': role,
  'AWS::IAM::RolePolicy': rolePolicy,
  'AWS::IAM::Policy': inlinePolicy,
  'AWS::IAM::ManagedPolicy': managedPolicy,
  'AWS::SecretsManager::Secret': secret,
  'AWS::SecretsManager::ResourcePolicy': secretPolicy,
  'AWS::SecretsManager::RotationSchedule': rotation,
  'AWS::Lambda::Function': lambdaFunction,
  'AWS::Lambda::Permission': permission,
  'AWS::CloudWatch::Alarm': alarm,
  'AWS::SNS::TopicPolicy': topicPolicy,
  'AWS::CloudWatch::Dashboard': observability.dashboard,
  'AWS::Logs::MetricFilter': observability.metricFilter,
  'AWS::Events::Rule': observability.rule,
  'AWS::Backup::BackupPlan': backup.plan,
  'AWS::Backup::ReportPlan': backup.reportPlan,
  'AWS::StepFunctions::StateMachine': stateMachine,
  'AWS::RDS::DBInstance': database.instance,
  'AWS::RDS::DBCluster': database.cluster,
  'AWS::RDS::DBParameterGroup': database.parameterGroup,
  'AWS::RDS::DBClusterParameterGroup': database.parameterGroup,
  'AWS::EC2::SecurityGroup': network.securityGroup,
  'AWS::EC2::SecurityGroupIngress': network.ingress,
  'AWS::EC2::SecurityGroupEgress': network.egress,
  'AWS::EC2::VPCGatewayAttachment': vpc.gatewayAttachment,
  'AWS::EC2::Route': vpc.route,
  'AWS::EC2::SubnetRouteTableAssociation': vpc.association,
  'AWS::EC2::LaunchTemplate': launchTemplate,
  'AWS::AutoScaling::AutoScalingGroup': fleet.group,
  'AWS::AutoScaling::LifecycleHook': fleet.lifecycleHook,
  'AWS::AutoScaling::ScalingPolicy': fleet.scalingPolicy,
  'AWS::AutoScaling::WarmPool': fleet.warmPool,
  'AWS::ElasticLoadBalancingV2::LoadBalancer': balancer.loadBalancer,
  'AWS::ElasticLoadBalancingV2::TargetGroup': balancer.targetGroup,
  'AWS::ElasticLoadBalancingV2::Listener': balancer.listener,
  'AWS::GlobalAccelerator::EndpointGroup': balancer.endpointGroup,
  'AWS::Route53::HostedZone': network.zone,
  'AWS::Route53::RecordSet': network.record,
  // A key's id and its ARN are the same target.
  'AWS::KMS::Alias': (resource) => [
    declares(resource, { TargetKeyId: `Key ${nameIn(String(resource.properties.TargetKeyId))}` }),
  ],
  // A record of the library versions in use; it creates nothing.
  'AWS::CDK::Metadata': () => [],
};
