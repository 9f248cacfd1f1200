import type { Effect } from '@regionlift/migration/core';
import { effectsOf, effectsOfAction, fleetActions } from '../../../src/core';
import { planOf, scenarios } from '../../cases';
import { named, variants } from './variants';

const brief = (effects: readonly Effect[]) =>
  effects.map(({ action, resources }) => `${action} ${resources.join(' ')}`);
const actionsIn = (effects: readonly Effect[]) => effects.map(({ action }) => action);

const [blue, green] = [
  'arn:aws:autoscaling:us-west-2:111122223333:autoScalingGroup:*:autoScalingGroupName/orders-web',
  'arn:aws:autoscaling:us-east-1:111122223333:autoScalingGroup:*:autoScalingGroupName/rl-orders-web',
];
const any = 'arn:aws:globalaccelerator::111122223333:accelerator/*';
const groups = 'autoscaling:DescribeAutoScalingGroups *';
const targets = ['elasticloadbalancing:DescribeTargetGroups *', 'elasticloadbalancing:DescribeTargetHealth *'];
const dials = [
  `globalaccelerator:DescribeEndpointGroup ${any}/listener/*/endpoint-group/*`,
  `globalaccelerator:DescribeAccelerator ${any}`,
];
const alarms = 'cloudwatch:DescribeAlarms *';
const ledger = ['ssm:GetParameter', 'ssm:PutParameter'].map(
  (action) => `${action} arn:aws:ssm:us-east-1:111122223333:parameter/rl/orders/web-runtime/ledger`,
);
const looking = [groups, ...targets, ...dials, alarms];
const image = 'arn:aws:ssm:us-east-1:111122223333:parameter/rl/orders/web-runtime/image';
const images = [
  'ec2:DescribeImages *',
  'ec2:DescribeSnapshots *',
  'kms:DescribeKey arn:aws:kms:us-east-1:111122223333:key/*',
  `ssm:GetParameter ${image}`,
];

describe('what each action may do where an accelerator moves clients (IAM-3)', () => {
  const effects = effectsOf(named('an accelerator'));
  const group = `${any}/listener/*/endpoint-group/*`;

  test.each([
    [
      'preflight',
      [
        groups,
        ...targets,
        'ec2:DescribeLaunchTemplates *',
        ...dials,
        ...images,
        'servicequotas:GetServiceQuota arn:aws:servicequotas:us-east-1:111122223333:ec2/L-1216C47A',
        'cloudwatch:GetMetricData *',
        'ec2:DescribeInstanceTypes *',
        'ec2:DescribeInstanceTypeOfferings *',
        'iam:GetRole arn:aws:iam::111122223333:role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling',
        alarms,
      ],
    ],
    ['lower-ttl', []],
    ['adopt-record', []],
    ['restore-record', []],
    [
      'scale-green',
      [groups, `autoscaling:SetDesiredCapacity ${green}`, `autoscaling:SuspendProcesses ${blue} ${green}`, ...ledger],
    ],
    ['wait-healthy', [groups, ...targets, ...ledger]],
    ['smoke-test', ['ec2:DescribeNetworkInterfaces *']],
    ['shift', [...looking, ledger[0], `globalaccelerator:UpdateEndpointGroup ${group}`, ledger[1]]],
    [
      'return-to-blue',
      [
        ...looking,
        ledger[0],
        `globalaccelerator:AddEndpoints ${group}`,
        `globalaccelerator:UpdateEndpointGroup ${group}`,
        `autoscaling:SetDesiredCapacity ${blue}`,
        ledger[1],
      ],
    ],
    ['drain-blue', [...looking, ledger[0], 'cloudwatch:GetMetricData *', ledger[1]]],
    [
      'detach-blue',
      [
        ...looking,
        ledger[0],
        'cloudwatch:GetMetricData *',
        `globalaccelerator:RemoveEndpoints ${group}`,
        `globalaccelerator:UpdateEndpointGroup ${group}`,
      ],
    ],
    ['release-scaling', [groups, `autoscaling:ResumeProcesses ${blue} ${green}`, ...ledger]],
  ] as const)('%s', (action, expected) => {
    expect(brief(effects[action])).toEqual(expected);
  });

  test('the steps of the shift take what a shift takes, an action that there is not takes nothing', () => {
    expect(effectsOfAction(effects, 'shift-to-10')).toBe(effects.shift);
    expect(effectsOfAction(effects, 'smoke-test')).toBe(effects['smoke-test']);
    expect(effectsOfAction(effects, 'nothing')).toEqual([]);
  });

  test('an accelerator that exists is named by its ARN, and only its source group can lose an endpoint', () => {
    const existing = effectsOf(named('an accelerator that exists'));
    const arn = 'arn:aws:globalaccelerator::111122223333:accelerator/0a1b2c3d-0000-4000-8000-0123456789ab';
    const source = `${arn}/listener/0a1b2c3d/endpoint-group/0a1b2c3d4e5f`;
    const ofAccelerator = (effects: readonly Effect[]) => brief(effects).filter((one) => one.startsWith('globalacc'));
    expect(ofAccelerator(existing.shift)).toEqual([
      `globalaccelerator:DescribeEndpointGroup ${source} ${arn}/listener/0a1b2c3d/endpoint-group/*`,
      `globalaccelerator:DescribeAccelerator ${arn}`,
      `globalaccelerator:UpdateEndpointGroup ${source} ${arn}/listener/0a1b2c3d/endpoint-group/*`,
    ]);
    expect(ofAccelerator(existing['detach-blue']).slice(2)).toEqual([
      `globalaccelerator:RemoveEndpoints ${source}`,
      `globalaccelerator:UpdateEndpointGroup ${source}`,
    ]);
    expect(ofAccelerator(existing['return-to-blue'])).toContain(`globalaccelerator:AddEndpoints ${source}`);
  });

  test('without a gate no alarm is asked', () => {
    const holders = Object.entries(effectsOf(named('a mixed fleet'))).filter(([, all]) =>
      actionsIn(all).includes('cloudwatch:DescribeAlarms'),
    );
    expect(holders).toEqual([]);
  });

  test('a reservation is looked at where one is given', () => {
    expect(actionsIn(effects.preflight)).not.toContain('ec2:DescribeCapacityReservations');
    expect(actionsIn(effectsOf(named('an accelerator with everything chosen')).preflight)).toContain(
      'ec2:DescribeCapacityReservations',
    );
  });
});

describe('what each action may do where records move clients (EC2-8)', () => {
  const effects = effectsOf(named('records'));
  const verbsOf = (action: keyof typeof effects) =>
    effects[action]
      .filter((effect) => effect.action === 'route53:ChangeResourceRecordSets')
      .map(
        ({ conditions }) =>
          conditions?.['ForAllValues:StringEquals']?.['route53:ChangeResourceRecordSetsActions'] ?? [],
      );

  test.each([
    ['lower-ttl', [['UPSERT']]],
    ['adopt-record', [['CREATE', 'DELETE']]],
    ['restore-record', [['CREATE', 'DELETE']]],
    ['shift', [['UPSERT']]],
    ['return-to-blue', [['CREATE', 'DELETE'], ['UPSERT']]],
    ['detach-blue', [['CREATE', 'DELETE']]],
    ['preflight', []],
    ['drain-blue', []],
  ] as const)('%s changes records by %j', (action, verbs) => {
    expect(verbsOf(action)).toEqual(verbs);
  });

  test('the record of the host name alone is changed, in its zone alone', () => {
    expect(effects.shift.find(({ action }) => action === 'route53:ChangeResourceRecordSets')).toMatchObject({
      resources: ['arn:aws:route53:::hostedzone/Z0123456789ABCDEFGHIJ'],
      conditions: {
        'ForAllValues:StringEquals': {
          'route53:ChangeResourceRecordSetsNormalizedRecordNames': ['www.orders.example'],
          'route53:ChangeResourceRecordSetsRecordTypes': ['A', 'AAAA', 'CNAME'],
        },
        Null: {
          'route53:ChangeResourceRecordSetsActions': ['false'],
          'route53:ChangeResourceRecordSetsNormalizedRecordNames': ['false'],
          'route53:ChangeResourceRecordSetsRecordTypes': ['false'],
        },
      },
    });
  });

  test('load balancers are looked up by everything that reads the route, and no accelerator is touched', () => {
    expect(
      Object.entries(effects)
        .filter(([, all]) => actionsIn(all).includes('elasticloadbalancing:DescribeLoadBalancers'))
        .map(([action]) => action)
        .sort(),
    ).toEqual(
      Object.entries(effects)
        .filter(([, all]) => actionsIn(all).includes('route53:ListResourceRecordSets'))
        .map(([action]) => action)
        .sort(),
    );
    expect(actionsIn(Object.values(effects).flat()).filter((action) => action.startsWith('globalacc'))).toEqual([]);
  });
});

describe('the copy of the image (EC2-5)', () => {
  const effects = effectsOf(named('an accelerator'))['copy-image'];
  const tag = { 'aws:RequestTag/regionlift:migration': ['rl-orders'] };
  const copies = ['arn:aws:ec2:us-east-1::image/*', 'arn:aws:ec2:us-east-1::snapshot/*'];

  test('copies the one image of the source, and creates what carries the tag of the migration', () => {
    const of = (wanted: string) =>
      effects.filter(({ action }) => action === wanted).map(({ resources, conditions }) => ({ resources, conditions }));
    expect(of('ec2:CopyImage')).toEqual([
      {
        resources: ['arn:aws:ec2:us-west-2::image/ami-0a1b2c3d4e5f60718', 'arn:aws:ec2:us-west-2::snapshot/*'],
        conditions: undefined,
      },
      { resources: copies, conditions: { StringEquals: tag } },
    ]);
    expect(of('ec2:CreateTags')).toEqual([
      { resources: copies, conditions: { StringEquals: { 'ec2:CreateAction': ['CopyImage'], ...tag } } },
    ]);
  });

  test('keys are used through EC2 alone: the source region by any key of the account, the target by the alias', () => {
    const uses = effects.filter(({ action, conditions }) => /^kms:/.test(action) && conditions?.StringEquals);
    expect(brief(uses)).toEqual(
      ['us-west-2', 'us-east-1'].flatMap((region) =>
        [
          'DescribeKey',
          'Decrypt',
          'GenerateDataKeyWithoutPlaintext',
          'ReEncryptFrom',
          'ReEncryptTo',
          'CreateGrant',
        ].map((name) => `kms:${name} arn:aws:kms:${region}:111122223333:key/*`),
      ),
    );
    expect(uses[0]?.conditions).toEqual({
      StringEquals: { 'kms:ViaService': ['ec2.us-west-2.amazonaws.com', 'ec2.us-east-1.amazonaws.com'] },
    });
    expect(uses.at(-1)?.conditions).toEqual({
      StringEquals: { 'kms:ViaService': ['ec2.us-east-1.amazonaws.com'] },
      'ForAnyValue:StringEquals': { 'kms:ResourceAliases': ['alias/rl-orders-web'] },
      Bool: { 'kms:GrantIsForAWSResource': ['true'] },
    });
  });

  test('publishes to its own parameter, and nobody else writes it', () => {
    const writers = fleetActions.filter((action) =>
      brief(effectsOf(named('an accelerator'))[action]).includes(`ssm:PutParameter ${image}`),
    );
    expect(writers).toEqual(['copy-image']);
  });
});

describe('a later release (EC2-6)', () => {
  const effects = effectsOf(named('an accelerator'))['refresh-instances'];

  test('starts instances of the own profile, out of templates of the migration', () => {
    const template = 'arn:aws:ec2:us-east-1:111122223333:launch-template/*';
    expect(
      effects
        .filter(({ action }) => action === 'ec2:RunInstances')
        .map(({ resources, conditions }) => [resources.map((arn) => arn.split(':').at(-1)), conditions]),
    ).toEqual([
      [
        ['instance/*'],
        {
          ArnEquals: {
            'ec2:InstanceProfile': ['arn:aws:iam::111122223333:instance-profile/rl-orders-web-instance'],
          },
        },
      ],
      [['launch-template/*'], { StringEquals: { 'aws:ResourceTag/regionlift:migration': ['rl-orders'] } }],
      [
        ['image/*', 'network-interface/*', 'security-group/*', ...subnets(), 'volume/*'],
        { ArnLike: { 'ec2:LaunchTemplate': [template] } },
      ],
    ]);
    expect(effects.find(({ action }) => action === 'ec2:ModifyLaunchTemplate')).toMatchObject({
      resources: [template],
      conditions: { StringEquals: { 'aws:ResourceTag/regionlift:migration': ['rl-orders'] } },
    });
    expect(effects.find(({ action }) => action === 'iam:PassRole')).toMatchObject({
      resources: ['arn:aws:iam::111122223333:role/rl-orders-web-instance'],
      conditions: { StringEquals: { 'iam:PassedToService': ['ec2.amazonaws.com'] } },
    });
  });

  test('in China the role is passed to EC2 by both of its names', () => {
    const plan = planOf(chinese, { from: 'cn-north-1', to: 'cn-northwest-1' });
    expect(effectsOf(plan)['refresh-instances'].find(({ action }) => action === 'iam:PassRole')).toMatchObject({
      resources: ['arn:aws-cn:iam::111122223333:role/rl-orders-web-instance'],
      conditions: { StringEquals: { 'iam:PassedToService': ['ec2.amazonaws.com', 'ec2.amazonaws.com.cn'] } },
    });
  });

  const chinese = {
    ...scenarios.records,
    sourceLoadBalancerArn:
      'arn:aws-cn:elasticloadbalancing:cn-north-1:111122223333:loadbalancer/app/orders-web/50dc6c495c0c9188',
    certificateArn: 'arn:aws-cn:acm:cn-northwest-1:111122223333:certificate/0a1b2c3d-0000-4000-8000-0123456789ab',
  };
  const subnets = () => (planOf().target.privateSubnetIds ?? []).map((id) => `subnet/${id}`);
});

describe('of all actions', () => {
  test('none changes a group of blue but its capacity and its processes, and none deletes anything', () => {
    const changing = Object.values(variants)
      .flatMap((plan) => Object.values(effectsOf(plan)).flat())
      .filter(({ access, resources }) => access !== 'read' && access !== 'list' && resources.includes(blue));
    expect([...new Set(actionsIn(changing))].sort()).toEqual([
      'autoscaling:ResumeProcesses',
      'autoscaling:SetDesiredCapacity',
      'autoscaling:SuspendProcesses',
    ]);
    const every = Object.values(variants).flatMap((plan) => actionsIn(Object.values(effectsOf(plan)).flat()));
    expect(every.filter((action) => /:(Delete|Terminate|Deregister)/.test(action))).toEqual([]);
  });

  test('what only looks is limited to the regions in which it looks', () => {
    const regionsOf = (effects: readonly Effect[], wanted: string) =>
      effects.find(({ action }) => action === wanted)?.conditions?.StringEquals?.['aws:RequestedRegion'];
    const effects = effectsOf(named('an accelerator'));
    expect(regionsOf(effects.shift, 'autoscaling:DescribeAutoScalingGroups')).toEqual(['us-west-2', 'us-east-1']);
    expect(regionsOf(effects['wait-healthy'], 'elasticloadbalancing:DescribeTargetHealth')).toEqual(['us-east-1']);
    expect(regionsOf(effects['drain-blue'], 'cloudwatch:GetMetricData')).toEqual(['us-west-2']);
    expect(regionsOf(effects['smoke-test'], 'ec2:DescribeNetworkInterfaces')).toEqual(['us-east-1']);
  });
});
