import { badInputs, migrationFacts, scenarios } from './cases';
import { cdkProgram, stacksIn } from './cdk-program';
import { captured, capturedIn } from './pulumi-program';

describe('MigrationObservability (CDK)', () => {
  test.each(badInputs)(
    'refuses $title with the codes of core and creates nothing',
    ({ migration, codes, ...scenario }) => {
      const { app, ops } = cdkProgram(scenario, migration);
      const before = count(app);
      expect(refused(ops)).toEqual(codes);
      expect(count(app)).toBe(before);
    },
  );
});

describe('MigrationObservability (Pulumi)', () => {
  test.each(badInputs)(
    'refuses $title with the codes of core and creates nothing',
    async ({ migration, codes, ...scenario }) => {
      const error: unknown = await captured(scenario, migration).catch((refusal: unknown) => refusal);
      expect(codesOf(error)).toEqual(codes);
    },
  );

  test('every child belongs to the component and names its region, but for what is global (DESIGN §2)', async () => {
    const { resources } = await capturedIn('everything chosen', 'PROMOTED');
    const children = resources.filter(({ parent }) => parent?.endsWith('::Ops'));
    expect(children.length).toBeGreaterThan(25);
    for (const { inputs } of children) expect([migrationFacts.from, migrationFacts.to]).toContain(inputs.region);
  });

  test('one side alone: the source has its alarms over alarms, the target everything that asks nothing of the source', async () => {
    const sideOf = async (side: 'SOURCE' | 'TARGET') => {
      const { resources, stackOutputs } = await captured(scenarios['every part'], { side });
      const own = resources.filter(({ parent }) => parent?.endsWith('::Ops'));
      return {
        regions: [...new Set(own.map(({ inputs }) => inputs.region))],
        names: own.map(({ name }) => name),
        stackOutputs,
      };
    };
    const source = await sideOf('SOURCE');
    expect(source).toMatchObject({ regions: ['us-west-2'], names: ['Ops-source-abort'] });
    expect(Object.keys(source.stackOutputs)).toEqual(['OpsSourceAbortAlarm']);
    const target = await sideOf('TARGET');
    expect(target.regions).toEqual(['us-east-1']);
    expect(Object.keys(target.stackOutputs).sort()).toEqual(['OpsAbortAlarm', 'OpsDashboard']);
  });
});

const count = (app: ReturnType<typeof cdkProgram>['app']) =>
  stacksIn(app).flatMap((stack) => stack.node.findAll()).length;

function refused(create: () => unknown): string[] {
  try {
    create();
  } catch (error) {
    return (error as { findings: { code: string }[] }).findings.map(({ code }) => code);
  }
  return [];
}

const codesOf = (error: unknown) => [...String(error).matchAll(/ {2}- \S+ \[(\w+)\]/g)].map(([, code]) => code);
