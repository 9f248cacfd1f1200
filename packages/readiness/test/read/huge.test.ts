import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { catalogue } from '../../src/catalogue';
import { judge } from '../../src/judge';
import { programOfState, readPrograms } from '../../src/read';
import { TextList } from '../../src/read/texts/text-list';
import { touches } from '../checks/touches';

const urn = (type: string, name: string): string => `urn:pulumi:prod::shop::${type}::${name}`;

const REGION = 'us-west-2';

/** Ten kinds of resources, and what a few of them say of each other. */
const kinds: Readonly<Record<string, (index: number) => object>> = {
  'aws:s3/bucket:Bucket': (index) => ({ bucket: `b${index}` }),
  'aws:iam/role:Role': (index) => ({ name: `r${index}`, assumeRolePolicy: trust }),
  'aws:iam/rolePolicy:RolePolicy': (index) => ({ name: `p${index}`, role: `r${index}`, policy: reads(index) }),
  'aws:rds/instance:Instance': (index) => ({ identifier: `d${index}`, engine: 'postgres' }),
  'aws:cloudwatch/metricAlarm:MetricAlarm': (index) => ({
    name: `a${index}`,
    namespace: 'AWS/RDS',
    metricName: 'CPUUtilization',
    dimensions: { DBInstanceIdentifier: `d${index}` },
  }),
  'aws:ec2/securityGroup:SecurityGroup': (index) => ({ name: `s${index}`, ingress: [] }),
  'aws:lambda/function:Function': (index) => ({ name: `f${index}`, role: `arn:aws:iam::111122223333:role/r${index}` }),
  'aws:cloudwatch/logGroup:LogGroup': (index) => ({ name: `/aws/lambda/f${index}`, retentionInDays: 30 }),
  'aws:sns/topic:Topic': (index) => ({ name: `t${index}` }),
  'aws:route53/record:Record': (index) => ({ name: `n${index}.shop.example`, type: 'CNAME', ttl: 30, zoneId: 'Z1' }),
};

const trust = JSON.stringify({
  Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }],
});

const reads = (index: number): string =>
  JSON.stringify({ Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: `arn:aws:s3:::b${index}/*` }] });

/** A state as `pulumi stack export` writes it. */
const stateOf = (count: number): object => ({
  version: 3,
  deployment: {
    resources: Array.from({ length: count / 10 }, (_, index) =>
      Object.entries(kinds).map(([type, inputs]) => {
        const values = { ...inputs(index), region: REGION };
        return { urn: urn(type, `n${index}`), type, custom: true, id: `i${index}`, inputs: values, outputs: values };
      }),
    ).flat(),
  },
});

test('a state of 20,000 resources is judged, each check in work that is bounded for one of them', () => {
  const program = programOfState(stateOf(20_000), { title: 'huge' });
  expect(program.unread).toEqual([]);
  // A policy is a part of its role.
  expect(program.resources).toHaveLength(18_000);
  const work = touches(catalogue, program);
  const most = program.resources.length * 30;
  expect(catalogue.flatMap(({ code }, index) => ((work[index] ?? 0) > most ? [`${code} ${work[index]}`] : []))).toEqual(
    [],
  );
  // What was counted is work: every resource was looked at more than once.
  expect(work.reduce((sum, one) => sum + one, 0)).toBeGreaterThan(program.resources.length * 2);
});

describe('50 MB of JSON', () => {
  const directory = mkdtempSync(join(tmpdir(), 'regionlift-huge-'));
  afterAll(() => rmSync(directory, { recursive: true }));
  const long = 'x '.repeat(25_000_000);
  const written = (name: string, value: unknown): string => {
    const path = join(directory, name);
    writeFileSync(path, JSON.stringify(value));
    return path;
  };

  test('as a template are refused, with the limit and what to do', async () => {
    const path = written('template.json', { Resources: { A: { Type: 'AWS::S3::Bucket' } }, Description: long });
    await expect(readPrograms([path])).rejects.toThrow(/at most 8000000 are read: CloudFormation takes 1 MB/);
  });

  test('as no program are refused as that', async () => {
    await expect(readPrograms([written('list.json', [long])])).rejects.toThrow(/it is no program/);
  });

  test('as a state are judged, and what was not searched is told', async () => {
    const state = stateOf(10) as { deployment: { resources: { outputs: object }[] } };
    Object.assign(state.deployment.resources[0]?.outputs ?? {}, { long });
    const [program] = await readPrograms([written('state.json', state)]);
    if (program === undefined) throw new Error('nothing was read');
    const { standing, judgements } = judge(program, { checks: catalogue, today: '2026-11-26' });
    expect(standing).toBe('fail');
    expect(judgements.filter(({ code }) => code === 'PartNotRead').map(({ found }) => found)).toEqual([
      'inputs.long is too long to be searched for secrets: split it',
    ]);
  });
});

test('texts beyond those that are searched are told, not passed', () => {
  const list = new TextList();
  for (let index = 0; index < 500_002; index += 1) list.add('urn', 'inputs.one', 'a');
  expect(list.texts).toHaveLength(500_000);
  expect(list.unread).toEqual([
    { subject: 'urn', reason: expect.stringMatching(/^inputs\.one comes after 500000 texts/) },
  ]);
});
