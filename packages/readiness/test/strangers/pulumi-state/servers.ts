import { bucket } from './buckets';
import { ACCOUNT, arn, type Entry, entry, given, type Side } from './entry';
import { bucketOf } from './images';
import { keyArn } from './keys';
import { balancerGroup, privateSubnets, publicSubnets, serverGroup, vpcOf } from './network';
import { allow, ownAccount, role } from './roles';

export const SERVERS = 'shop';
const suffix = ({ hex }: Side): string => `${hex}c0c91880`;
export const balancerName = (at: Side): string => `app/shop/${suffix(at)}`;
export const targetsName = (at: Side): string => `targetgroup/shop/${suffix(at)}`;
export const balancerArn = (at: Side): string =>
  arn('elasticloadbalancing', at.region, `loadbalancer/${balancerName(at)}`);

const targetsArn = (at: Side): string => arn('elasticloadbalancing', at.region, targetsName(at));
const server = ({ side }: Side): string => `shop-server-${side}`;
const profileArn = (at: Side): string => `arn:aws:iam::${ACCOUNT}:instance-profile/${server(at)}`;
const loginArn = ({ region }: Side): string => arn('secretsmanager', region, 'secret:shop/application-Xy12Za');
const accessLogs = ({ side }: Side): string => `shop-access-logs-${side}-4f1a9c2`;

/** The servers of one region and what stands in front of them. */
export const servers = (at: Side): readonly Entry[] => [
  ...identity(at),
  ...fleet(at),
  ...logsOfAccess(at),
  ...balancer(at),
];

/** Who the servers are, and the login that they read; its text is encrypted in a state. */
function identity(at: Side): readonly Entry[] {
  const { region, side } = at;
  const name = server(at);
  const secretString = {
    '4dabf18193072939515e22adb298388d': '1b47061264138c4ac30d75fd1eb44270',
    ciphertext: 'v1:W1:a9',
  };
  return [
    entry(
      'secretsmanager/secret:Secret',
      `login-${side}`,
      loginArn(at),
      {
        ...{ region, name: 'shop/application', description: 'Role of the application', kmsKeyId: keyArn(at) },
        ...{ forceOverwriteReplicaSecret: false, recoveryWindowInDays: 30 },
      },
      { given: { arn: loginArn(at) } },
    ),
    entry('secretsmanager/secretVersion:SecretVersion', `login-${side}`, `${loginArn(at)}|terraform-1`, {
      ...{ region, secretId: loginArn(at), secretString },
    }),
    ...role(
      name,
      'ec2.amazonaws.com',
      undefined,
      [
        allow(['s3:GetObject', 's3:PutObject'], `arn:aws:s3:::${bucketOf(at)}/*`),
        allow('secretsmanager:GetSecretValue', loginArn(at)),
        allow(['kms:Decrypt', 'kms:GenerateDataKey'], keyArn(at)),
      ],
      ['AmazonSSMManagedInstanceCore'],
    ),
    entry(
      'iam/instanceProfile:InstanceProfile',
      name,
      name,
      { name, role: name, path: '/' },
      { given: { arn: profileArn(at) } },
    ),
  ];
}

function fleet(at: Side): readonly Entry[] {
  const { region, side } = at;
  const id = given('lt', at);
  const started = [
    '#!/bin/bash',
    'echo "DATABASE=database.shop.internal" >> /etc/shop.env',
    `echo "LOGIN=${loginArn(at)}" >> /etc/shop.env`,
    'systemctl enable --now shop',
  ];
  const disk = { volumeType: 'gp3', volumeSize: 30, encrypted: 'true', kmsKeyId: keyArn(at) };
  return [
    entry(
      'ec2/launchTemplate:LaunchTemplate',
      `servers-${side}`,
      id,
      {
        ...{ region, name: 'shop', imageId: 'resolve:ssm:/shop/image', instanceType: 'm7g.large' },
        iamInstanceProfile: { arn: profileArn(at) },
        monitoring: { enabled: true },
        metadataOptions: { httpEndpoint: 'enabled', httpTokens: 'required', httpPutResponseHopLimit: 1 },
        vpcSecurityGroupIds: [serverGroup(at)],
        blockDeviceMappings: [{ deviceName: '/dev/xvda', ebs: disk }],
        userData: Buffer.from(`${started.join('\n')}\n`).toString('base64'),
        updateDefaultVersion: true,
      },
      { given: { arn: arn('ec2', region, `launch-template/${id}`), latestVersion: 3, defaultVersion: 3 } },
    ),
    entry(
      'autoscaling/group:Group',
      `servers-${side}`,
      SERVERS,
      {
        ...{ region, name: SERVERS, minSize: 2, maxSize: 8, vpcZoneIdentifiers: privateSubnets(at) },
        ...{ healthCheckType: 'ELB', healthCheckGracePeriod: 120, targetGroupArns: [targetsArn(at)] },
        launchTemplate: { id, version: '3' },
        instanceRefresh: { strategy: 'Rolling', preferences: { minHealthyPercentage: 100 } },
        enabledMetrics: ['GroupDesiredCapacity', 'GroupInServiceInstances', 'GroupTotalInstances'],
        ...{ metricsGranularity: '1Minute', waitForCapacityTimeout: '10m', protectFromScaleIn: false },
        ...{ forceDelete: false, forceDeleteWarmPool: false, ignoreFailedScalingActivities: false },
      },
      { given: { arn: arn('autoscaling', region, `autoScalingGroup:${at.hex}:autoScalingGroupName/${SERVERS}`) } },
    ),
  ];
}

/** Elastic Load Balancing writes into buckets with keys of S3 alone. */
function logsOfAccess(at: Side): readonly Entry[] {
  const writes = {
    ...allow('s3:PutObject', `arn:aws:s3:::${accessLogs(at)}/AWSLogs/${ACCOUNT}/*`, ownAccount),
    Principal: { Service: 'logdelivery.elasticloadbalancing.amazonaws.com' },
  };
  const encryption = { applyServerSideEncryptionByDefault: { sseAlgorithm: 'AES256' } };
  return bucket('access-logs', at, accessLogs(at), encryption, [writes], (aspect) => [
    aspect('bucketLifecycleConfiguration:BucketLifecycleConfiguration', {
      rules: [{ id: 'old', status: 'Enabled', filter: { prefix: '' }, expiration: { days: 365 } }],
    }),
  ]);
}

function balancer(at: Side): readonly Entry[] {
  const { region, side } = at;
  return [
    entry(
      'lb/targetGroup:TargetGroup',
      `servers-${side}`,
      targetsArn(at),
      {
        ...{ region, name: 'shop', vpcId: vpcOf(at), port: 8080, protocol: 'HTTP', targetType: 'instance' },
        ...{ deregistrationDelay: 60, slowStart: 0, lambdaMultiValueHeadersEnabled: false, proxyProtocolV2: false },
        healthCheck: {
          ...{ enabled: true, path: '/health', port: 'traffic-port', protocol: 'HTTP', matcher: '200' },
          ...{ interval: 10, timeout: 5, healthyThreshold: 3, unhealthyThreshold: 3 },
        },
      },
      { given: { arn: targetsArn(at), arnSuffix: targetsName(at) } },
    ),
    entry(
      'lb/loadBalancer:LoadBalancer',
      `shop-${side}`,
      balancerArn(at),
      {
        ...{ region, name: 'shop', internal: false, loadBalancerType: 'application' },
        ...{ subnets: publicSubnets(at), securityGroups: [balancerGroup(at)], ipAddressType: 'ipv4' },
        ...{ enableDeletionProtection: true, dropInvalidHeaderFields: true, desyncMitigationMode: 'defensive' },
        ...{ idleTimeout: 60, clientKeepAlive: 3600, enableHttp2: true, xffHeaderProcessingMode: 'append' },
        accessLogs: { bucket: accessLogs(at), enabled: true },
      },
      {
        given: {
          arn: balancerArn(at),
          arnSuffix: balancerName(at),
          dnsName: `shop-${at.hex}.${region}.elb.amazonaws.com`,
        },
      },
    ),
    entry('lb/listener:Listener', `https-${side}`, arn('elasticloadbalancing', region, `listener/${suffix(at)}/1`), {
      ...{ region, loadBalancerArn: balancerArn(at), port: 443, protocol: 'HTTPS' },
      sslPolicy: 'ELBSecurityPolicy-TLS13-1-2-2021-06',
      certificateArn: arn('acm', region, `certificate/${at.hex}-0000-4000-8000-000000000009`),
      defaultActions: [{ type: 'forward', targetGroupArn: targetsArn(at), order: 1 }],
    }),
  ];
}
