import { runSimulation } from '@cloud-copilot/iam-simulate';
import type { Programme } from '../../src/contract/programme';
import { ordersAccount } from './orders-calls';
import { ordersProgrammes } from './orders-programme';

let programmes: readonly Programme[];
beforeAll(() => {
  programmes = ordersProgrammes();
});

/** Conditions of a trust, by key: a pattern that the value of the request has to match. */
type Trusts = Readonly<Record<string, string>>;

const source = (arn: string): Trusts => ({ 'aws:SourceAccount': ordersAccount, 'aws:SourceArn': arn });
const ofFunction = (name: string) => [
  'lambda.amazonaws.com',
  source(`arn:aws:lambda:us-east-1:${ordersAccount}:function:${name}`),
];

/** Who may act with a role, and for whom. */
const trusted = Object.entries({
  ...Object.fromEntries(
    ['assets', 'backups', 'cutover', 'database', 'web']
      .map((part) => `rl-orders-${part}-runtime`)
      .map((name) => [name, ofFunction(name)]),
  ),
  'rl-orders-cutover-machine': [
    'states.amazonaws.com',
    source(`arn:aws:states:us-east-1:${ordersAccount}:stateMachine:rl-orders-cutover`),
  ],
  'rl-orders-assets-backfill': [
    'batchoperations.s3.amazonaws.com',
    source(`arn:aws:s3:us-west-2:${ordersAccount}:job/0a1b2c3d`),
  ],
  'rl-orders-assets-forward': ['s3.amazonaws.com', source('arn:aws:s3:::orders-assets')],
  'rl-orders-assets-reverse': ['s3.amazonaws.com', source(`arn:aws:s3:::rl-orders-assets-${ordersAccount}-us-east-1`)],
  'rl-orders-backups-backup': ['backup.amazonaws.com', { 'aws:SourceAccount': ordersAccount }],
  'rl-orders-backups-restore': ['backup.amazonaws.com', { 'aws:SourceAccount': ordersAccount }],
  'rl-orders-database-monitoring': [
    'monitoring.rds.amazonaws.com',
    source(`arn:aws:rds:us-east-1:${ordersAccount}:db:rl-orders-database`),
  ],
  'rl-orders-network-flow-log': [
    'vpc-flow-logs.amazonaws.com',
    source(`arn:aws:ec2:us-east-1:${ordersAccount}:vpc-flow-log/fl-0a1b2c3d`),
  ],
  // EC2 gives instances their role, and tells no source (IAM User Guide, "The confused deputy problem").
  'rl-orders-web-instance': ['ec2.amazonaws.com', {}],
} as Readonly<Record<string, [principal: string, context: Trusts]>>).map(
  ([role, [principal, context]]) => [role, principal, context] as const,
);

/** Another account, another region, another name: one thing at a time. */
const strangers = (context: Trusts): readonly Trusts[] =>
  Object.entries(context).flatMap(([key, value]) =>
    [
      value.replace(ordersAccount, '444455556666'),
      value.replace(/us-(east-1|west-2)(?=:)/, 'ap-south-1'),
      value.replace(/:(function|stateMachine|job|db|vpc-flow-log)([:/])/, ':other$2'),
      value.replace(/(rl-orders|orders-assets)/, 'other'),
    ]
      .filter((other) => other !== value)
      .map((other) => ({ ...context, [key]: other })),
  );

async function mayAssume(role: string, principal: string, context: Trusts): Promise<boolean> {
  const answer = await runSimulation(
    {
      request: {
        principal,
        action: 'sts:AssumeRole',
        resource: { resource: `arn:aws:iam::${ordersAccount}:role/${role}`, accountId: ordersAccount },
        contextVariables: context,
      },
      identityPolicies: [],
      serviceControlPolicies: [],
      resourceControlPolicies: [],
      resourcePolicy: trustOf(role),
    },
    {},
  );
  if (answer.resultType === 'error') throw new Error(`${role} ${principal}: ${JSON.stringify(answer.errors)}`);
  return answer.overallResult === 'Allowed';
}

/** The trust policy as it would be created; facts have its statements by what they say. */
function trustOf(role: string): object {
  const found = programmes[0]?.resources.find(({ kind, name }) => kind === 'AWS::IAM::Role' && name === role);
  const { Version, Statement } = (found?.properties.AssumeRolePolicyDocument ?? {}) as {
    readonly Version: string;
    readonly Statement: Readonly<Record<string, object>>;
  };
  return { Version, Statement: Object.values(Statement) };
}

describe('who may act with the roles of the sample app (IAM-1, IAM-3)', () => {
  test('is known of every role', () => {
    const roles = programmes.flatMap(({ roles: of }) => Object.keys(of));
    // Pipelines sign in with a token, which the simulator knows no principal of: see @regionlift/secure-iam.
    expect([...trusted.map(([role]) => role), 'rl-orders-deploy'].sort()).toEqual([...new Set(roles)].sort());
  });

  test.each(trusted)('%s: %s, and nobody else', async (role, principal, context) => {
    expect(await mayAssume(role, principal, context)).toBe(true);
    const others = [
      ...[
        'glue.amazonaws.com',
        `arn:aws:iam::444455556666:role/${role}`,
        `arn:aws:iam::${ordersAccount}:role/other`,
      ].map((other) => [other, context] as const),
      ...strangers(context).map((other) => [principal, other] as const),
      ...Object.keys(context).map((key) => {
        const { [key]: _, ...rest } = context;
        return [principal, rest] as const;
      }),
    ];
    const admitted = [];
    for (const [who, what] of others) if (await mayAssume(role, who, what)) admitted.push([who, what]);
    expect(admitted).toEqual([]);
  });
});
