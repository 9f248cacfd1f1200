import { badInputs, badNetworkInputs, migrationFacts, scenarios } from './cases';
import { cdkProgram, networkProgram, stacksIn } from './cdk-program';
import { captured, capturedIn, capturedNetworkWith } from './pulumi-program';

describe('FleetMigration (CDK)', () => {
  test.each(badInputs)('refuses $title with the codes of core and creates nothing', ({ facts, migration, codes }) => {
    const { app, fleet } = cdkProgram(facts, migration);
    expect(refused(fleet)).toEqual(codes);
    expect(stacksIn(app).flatMap((stack) => stack.node.children)).toEqual([]);
  });
});

describe('MigrationNetwork (CDK)', () => {
  test.each(badNetworkInputs)(
    'refuses $title with the codes of core and creates nothing',
    ({ facts, migration, codes }) => {
      const { app, network } = networkProgram(facts, migration);
      expect(refused(network)).toEqual(codes);
      expect(stacksIn(app).flatMap((stack) => stack.node.children)).toEqual([]);
    },
  );
});

describe('FleetMigration (Pulumi)', () => {
  test.each(badInputs)(
    'refuses $title with the codes of core and creates nothing',
    async ({ facts, migration, codes }) => {
      const error: unknown = await captured(facts, migration).catch((refusal: unknown) => refusal);
      expect(codesOf(error)).toEqual(codes);
    },
  );

  test('every child has a parent and names its region, but for what is global (DESIGN §2)', async () => {
    const { resources } = await capturedIn(scenarios['an accelerator with everything chosen'], 'PROMOTED');
    const global = /^aws:(iam|globalaccelerator)\//;
    const custom = resources.filter((one) => one.custom && one.type.startsWith('aws:'));
    expect(custom.length).toBeGreaterThan(25);
    for (const { type, inputs, parent } of custom) {
      expect(parent).toMatch(/Web|Orders/);
      if (!global.test(type)) expect([migrationFacts.from, migrationFacts.to]).toContain(inputs.region);
    }
  });

  test('a refresh after a shift does not take the split back (EC2-2)', async () => {
    const { resources } = await capturedIn({}, 'PROMOTED');
    const groups = resources.filter(({ type }) => type === 'aws:globalaccelerator/endpointGroup:EndpointGroup');
    expect(groups.length).toBe(2);
    for (const { ignoreChanges } of groups) expect(ignoreChanges).toContain('trafficDialPercentage');
  });
});

describe('MigrationNetwork (Pulumi)', () => {
  test.each(badNetworkInputs)(
    'refuses $title with the codes of core and creates nothing',
    async ({ facts, migration, codes }) => {
      const error: unknown = await capturedNetworkWith(facts, migration).catch((refusal: unknown) => refusal);
      expect(codesOf(error)).toEqual(codes);
    },
  );
});

function refused(create: () => unknown): string[] {
  try {
    create();
  } catch (error) {
    return codesIn(error);
  }
  return [];
}

const codesIn = (error: unknown) => (error as { findings: { code: string }[] }).findings.map(({ code }) => code);
const codesOf = (error: unknown) => [...String(error).matchAll(/ {2}- \S+ \[(\w+)\]/g)].map(([, code]) => code);
