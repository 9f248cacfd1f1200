import { Stack } from 'aws-cdk-lib';
import { DatabaseMigration, type DatabaseMigrationProps } from '../src';
import { databaseDeclaration } from '../src/core';
import { badInputs, goodFacts, migrationFacts, planOf, scenarios } from './cases';
import { cdkProgram, stacksIn, synthesized } from './cdk-program';
import { captured, capturedIn } from './pulumi-program';

const codesIn = (error: unknown) => (error as { findings: { code: string }[] }).findings.map(({ code }) => code);

describe('DatabaseMigration (CDK)', () => {
  test.each(badInputs)('refuses $title with the codes of core and creates nothing', ({ facts, migration, codes }) => {
    const { app, database } = cdkProgram(facts, migration);
    expect.assertions(2);
    try {
      database();
    } catch (error) {
      expect(codesIn(error)).toEqual(codes);
    }
    expect(stacksIn(app).flatMap((stack) => stack.node.children)).toEqual([]);
  });

  test('refuses to stand outside of a migration', () => {
    const { name: _, ...props } = goodFacts;
    expect(() => new DatabaseMigration(new Stack(), 'Database', props as unknown as DatabaseMigrationProps)).toThrow(
      /not inside a RegionMigration/,
    );
  });

  test('pins the logical ids of what holds data', () => {
    const stateful = ['AWS::RDS::DBInstance', 'AWS::KMS::Key', 'AWS::Route53::HostedZone', 'AWS::Route53::RecordSet'];
    const ids = stateful.flatMap((type) => Object.keys(synthesized().target.findResources(type)));
    expect(ids).toEqual([
      expect.stringMatching(/^DatabaseInstance[0-9A-F]{8}$|^DatabaseInstance$/),
      expect.stringMatching(/^DatabaseKey/),
      expect.stringMatching(/^DatabaseLoginKey/),
      expect.stringMatching(/^DatabaseZone/),
      expect.stringMatching(/^DatabaseName/),
    ]);
  });

  test('holds no import, no export and no custom resource between the regions', () => {
    const { source, target } = synthesized(scenarios['a logical handover with everything chosen'], 'PROMOTED');
    for (const template of [source, target]) {
      expect(JSON.stringify(template.toJSON())).not.toMatch(/Fn::ImportValue|"Export":|Custom::/);
    }
  });

  test('opens no port to the world (A5)', () => {
    const groups = Object.values(synthesized().target.findResources('AWS::EC2::SecurityGroup'));
    const ingress = groups.flatMap(({ Properties }) => Properties.SecurityGroupIngress ?? []);
    expect(ingress.map(({ CidrIp, FromPort, ToPort }: Record<string, unknown>) => [CidrIp, FromPort, ToPort])).toEqual([
      ['10.1.0.0/16', 5432, 5432],
      ['10.0.0.0/16', 5432, 5432],
    ]);
  });

  test('the name points at the source until CUT_OVER, then at the target (RDS-7)', () => {
    const recordIn = (phase: 'PROMOTED' | 'CUT_OVER') =>
      Object.values(synthesized({}, phase).target.findResources('AWS::Route53::RecordSet'))[0]?.Properties;
    expect(recordIn('PROMOTED')).toMatchObject({
      Name: 'database.orders.internal',
      Type: 'CNAME',
      TTL: '5',
      ResourceRecords: [goodFacts.sourceEndpoint],
    });
    expect(recordIn('CUT_OVER').ResourceRecords).toEqual([
      { 'Fn::GetAtt': [expect.stringMatching(/^DatabaseInstance/), 'Endpoint.Address'] },
    ]);
  });

  test('the part declares steps, signals, protected resources and outputs to its migration', () => {
    const { orders, database } = cdkProgram();
    database();
    expect(orders._parts).toEqual([databaseDeclaration(planOf())]);
  });

  test('the function and its role are gone in FINALISED; what holds data stays', () => {
    const { target } = synthesized({}, 'FINALISED');
    target.resourceCountIs('AWS::Lambda::Function', 0);
    target.resourceCountIs('AWS::RDS::DBInstance', 1);
    expect(synthesized({}, 'FINALISED').part.runtimeFunction).toBeUndefined();
  });
});

describe('DatabaseMigration (Pulumi)', () => {
  test.each(badInputs)(
    'refuses $title with the codes of core and creates nothing',
    async ({ facts, migration, codes }) => {
      const error: unknown = await captured(facts, migration).catch((refused: unknown) => refused);
      const found = [...String(error).matchAll(/ {2}- \S+ \[(\w+)\]/g)].map(([, code]) => code);
      expect(found).toEqual(codes);
    },
  );

  test('every child has a parent and names its region, but for what is global (DESIGN §2)', async () => {
    const { resources } = await capturedIn(scenarios['a logical handover'], 'PROMOTED');
    const global = /^aws:(iam|route53)\//;
    const custom = resources.filter((one) => one.custom && one.type.startsWith('aws:'));
    expect(custom.length).toBeGreaterThan(20);
    for (const { type, inputs, parent } of custom) {
      expect(parent).toMatch(/Database|Orders/);
      if (!global.test(type)) expect([migrationFacts.from, migrationFacts.to]).toContain(inputs.region);
    }
  });

  test('a refresh after the flip does not take the name back (RDS-7)', async () => {
    const { resources } = await capturedIn({}, 'PROMOTED');
    expect(
      resources.filter(({ type }) => type === 'aws:route53/record:Record').map((one) => one.ignoreChanges),
    ).toEqual([['records']]);
  });
});
