import { nameIn } from '../reference';
import * as accelerator from './accelerator';
import { adds, declares, pascal, type RegistrationAdapter, spelled, withoutIdle } from './adapter';
import * as alerts from './alerts';
import * as backup from './backup';
import { loadBalancer } from './balancer';
import * as bucket from './bucket';
import * as declared from './bucket-declared';
import * as rules from './bucket-rules';
import * as cluster from './cluster';
import * as database from './database';
import * as dns from './dns';
import * as fleet from './fleet';
import * as iam from './iam';
import * as instance from './instance';
import * as lambda from './lambda';
import { launchTemplate } from './launch-template';
import { listener } from './listener';
import * as observability from './observability';
import * as parameters from './parameter-group';
import { scalingPolicy } from './scaling-policy';
import * as secret from './secret';
import * as network from './security-group';
import { stateMachine } from './state-machine';
import { targetGroup } from './target-group';
import * as vpc from './vpc';
import * as service from './vpc-service';

/** The adapter of a type token; undefined when there is none. */
export const adapterOf = (type: string): RegistrationAdapter | undefined =>
  Object.hasOwn(adapters, type) ? adapters[type] : undefined;

const key = spelled('AWS::KMS::Key', {
  policy: 'KeyPolicy',
  deletionWindowInDays: 'PendingWindowInDays',
  isEnabled: 'Enabled',
  customerMasterKeySpec: 'KeySpec',
});

const accessPoint: RegistrationAdapter = {
  kind: 'AWS::S3::MultiRegionAccessPoint',
  nameInput: 'details.name',
  read: (registration) => {
    const { details, ...rest } = withoutIdle(registration.inputs, { accountId: registration.account });
    const spelling = { publicAccessBlock: 'PublicAccessBlockConfiguration' };
    return [declares(registration, pascal({ ...rest, ...(details as object) }, spelling) as Record<string, unknown>)];
  },
};

/** A key's id and its ARN are the same target. */
const alias: RegistrationAdapter = {
  kind: 'AWS::KMS::Alias',
  read: (registration) => {
    const { name, targetKeyId, ...rest } = registration.inputs;
    const TargetKeyId = `Key ${nameIn(String(targetKeyId))}`;
    return [declares(registration, { AliasName: name, TargetKeyId, ...(pascal(rest) as object) })];
  },
};

/** The policy of a key, apart from it. */
const keyPolicy: RegistrationAdapter = {
  read: (registration) => {
    const { keyId, policy, ...rest } = withoutIdle(registration.inputs, { bypassPolicyLockoutSafetyCheck: false });
    const properties = { KeyPolicy: policy, ...(pascal(rest) as object) };
    return [adds(registration, { kind: 'AWS::KMS::Key', name: keyId }, 'KeyPolicy', properties)];
  },
};

const adapters: Readonly<Record<string, RegistrationAdapter>> = {
  'aws:s3/bucket:Bucket': declared.bucket,
  'aws:s3/bucketVersioning:BucketVersioning': bucket.versioning,
  'aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration': bucket.encryption,
  'aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock': bucket.publicAccessBlock,
  'aws:s3/bucketOwnershipControls:BucketOwnershipControls': bucket.ownership,
  'aws:s3/bucketPolicy:BucketPolicy': bucket.policy,
  'aws:s3/bucketLogging:BucketLogging': bucket.logging,
  'aws:s3/bucketNotification:BucketNotification': bucket.notification,
  'aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration': rules.lifecycle,
  'aws:s3/bucketReplicationConfig:BucketReplicationConfig': rules.replication,
  'aws:s3control/multiRegionAccessPoint:MultiRegionAccessPoint': accessPoint,
  'aws:kms/key:Key': {
    ...key,
    read: (registration) =>
      key.read({
        ...registration,
        inputs: withoutIdle(registration.inputs, { bypassPolicyLockoutSafetyCheck: false }),
      }),
  },
  'aws:kms/alias:Alias': alias,
  'aws:kms/keyPolicy:KeyPolicy': keyPolicy,
  'aws:iam/role:Role': iam.role,
  'aws:iam/rolePolicy:RolePolicy': iam.rolePolicy,
  'aws:iam/rolePolicyAttachment:RolePolicyAttachment': iam.attachment,
  'aws:iam/policy:Policy': iam.managedPolicy,
  'aws:iam/openIdConnectProvider:OpenIdConnectProvider': iam.oidcProvider,
  'aws:secretsmanager/secret:Secret': secret.secret,
  'aws:secretsmanager/secretVersion:SecretVersion': secret.secretVersion,
  'aws:secretsmanager/secretPolicy:SecretPolicy': secret.secretPolicy,
  'aws:secretsmanager/secretRotation:SecretRotation': secret.rotation,
  'aws:lambda/function:Function': lambda.lambdaFunction,
  'aws:lambda/permission:Permission': lambda.permission,
  'aws:rds/instance:Instance': instance.instance,
  'aws:rds/clusterInstance:ClusterInstance': instance.clusterInstance,
  'aws:rds/cluster:Cluster': cluster.cluster,
  'aws:rds/globalCluster:GlobalCluster': database.globalCluster,
  'aws:rds/parameterGroup:ParameterGroup': parameters.parameterGroup,
  'aws:rds/clusterParameterGroup:ClusterParameterGroup': parameters.clusterParameterGroup,
  'aws:rds/subnetGroup:SubnetGroup': database.subnetGroup,
  'aws:ec2/securityGroup:SecurityGroup': network.securityGroup,
  'aws:ec2/securityGroupRule:SecurityGroupRule': network.securityGroupRule,
  'aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule': network.ingressRule,
  'aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule': network.egressRule,
  'aws:ec2/vpc:Vpc': vpc.vpc,
  'aws:ec2/subnet:Subnet': vpc.subnet,
  'aws:ec2/internetGateway:InternetGateway': vpc.internetGateway,
  'aws:ec2/internetGatewayAttachment:InternetGatewayAttachment': vpc.gatewayAttachment,
  'aws:ec2/routeTable:RouteTable': vpc.routeTable,
  'aws:ec2/route:Route': vpc.route,
  'aws:ec2/routeTableAssociation:RouteTableAssociation': vpc.association,
  'aws:ec2/eip:Eip': vpc.address,
  'aws:ec2/natGateway:NatGateway': vpc.natGateway,
  'aws:ec2/flowLog:FlowLog': service.flowLog,
  'aws:ec2/vpcEndpoint:VpcEndpoint': service.endpoint,
  'aws:ec2/launchTemplate:LaunchTemplate': launchTemplate,
  'aws:autoscaling/group:Group': fleet.group,
  'aws:autoscaling/attachment:Attachment': fleet.attachment,
  'aws:autoscaling/trafficSourceAttachment:TrafficSourceAttachment': fleet.trafficSource,
  'aws:autoscaling/lifecycleHook:LifecycleHook': fleet.lifecycleHook,
  'aws:autoscaling/notification:Notification': fleet.notification,
  'aws:autoscaling/policy:Policy': scalingPolicy,
  'aws:iam/instanceProfile:InstanceProfile': fleet.instanceProfile,
  // Both modules are the same resources.
  'aws:lb/loadBalancer:LoadBalancer': loadBalancer,
  'aws:alb/loadBalancer:LoadBalancer': loadBalancer,
  'aws:lb/targetGroup:TargetGroup': targetGroup,
  'aws:alb/targetGroup:TargetGroup': targetGroup,
  'aws:lb/listener:Listener': listener,
  'aws:alb/listener:Listener': listener,
  'aws:wafv2/webAclAssociation:WebAclAssociation': spelled(
    'AWS::WAFv2::WebACLAssociation',
    { webAclArn: 'WebACLArn' },
    { nameInput: 'resourceArn' },
  ),
  'aws:globalaccelerator/accelerator:Accelerator': accelerator.accelerator,
  'aws:globalaccelerator/listener:Listener': accelerator.acceleratorListener,
  'aws:globalaccelerator/endpointGroup:EndpointGroup': accelerator.endpointGroup,
  'aws:route53/zone:Zone': dns.zone,
  'aws:route53/record:Record': dns.record,
  'aws:backup/vault:Vault': backup.vault,
  'aws:backup/vaultPolicy:VaultPolicy': backup.vaultPolicy,
  'aws:backup/vaultLockConfiguration:VaultLockConfiguration': backup.vaultLock,
  'aws:backup/vaultNotifications:VaultNotifications': backup.vaultNotifications,
  'aws:backup/plan:Plan': backup.plan,
  'aws:backup/selection:Selection': backup.selection,
  'aws:backup/restoreTestingPlan:RestoreTestingPlan': backup.restoreTestingPlan,
  'aws:backup/restoreTestingSelection:RestoreTestingSelection': backup.restoreTestingSelection,
  'aws:backup/reportPlan:ReportPlan': backup.reportPlan,
  'aws:sns/topic:Topic': alerts.topic,
  'aws:sns/topicPolicy:TopicPolicy': alerts.topicPolicy,
  'aws:sns/topicSubscription:TopicSubscription': alerts.topicSubscription,
  'aws:chatbot/slackChannelConfiguration:SlackChannelConfiguration': alerts.slackChannel,
  'aws:sfn/stateMachine:StateMachine': stateMachine,
  'aws:ssm/parameter:Parameter': fleet.parameter,
  'aws:cloudwatch/metricAlarm:MetricAlarm': observability.metricAlarm,
  'aws:cloudwatch/compositeAlarm:CompositeAlarm': observability.compositeAlarm,
  'aws:cloudwatch/dashboard:Dashboard': observability.dashboard,
  'aws:cloudwatch/logMetricFilter:LogMetricFilter': observability.metricFilter,
  'aws:cloudwatch/queryDefinition:QueryDefinition': observability.queryDefinition,
  'aws:cloudwatch/eventRule:EventRule': observability.eventRule,
  'aws:cloudwatch/eventTarget:EventTarget': observability.eventTarget,
  'aws:cloudwatch/logGroup:LogGroup': spelled('AWS::Logs::LogGroup', { name: 'LogGroupName' }),
};
