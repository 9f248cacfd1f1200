import { Cutover } from '../src';
import { backups, badInputs, declared, migrationFacts, planOf } from './cases';
import { cdkProgram, stacksIn, synthesized } from './cdk-program';
import { captured, capturedIn } from './pulumi-program';

const machine = 'aws:sfn/stateMachine:StateMachine';
const boundaryArn = 'arn:aws:iam::111122223333:policy/rl-orders-boundary';

describe('Cutover (CDK)', () => {
  test.each(badInputs)('refuses $title with the codes of core and creates nothing', ({ facts, parts, codes }) => {
    const { app, cutover } = cdkProgram(facts, parts && { parts });
    expect([...new Set(refused(cutover))]).toEqual(codes);
    expect(stacksIn(app).flatMap((stack) => stack.node.children)).toEqual([]);
  });

  test('says its unknowns as warnings', () => {
    const { cutover } = cdkProgram({}, { withoutAlerts: true });
    const warnings = cutover().node.metadata.filter(({ type }) => type === 'aws:cdk:warning');
    expect(warnings.map(({ data }) => data)).toEqual([expect.stringContaining('[NobodyAsked]')]);
  });

  test('is the machine of the target region, by name, as a diagram and as what others may be granted', () => {
    const { orders, cutover, target } = synthesized();
    expect(cutover.stateMachineName).toBe('rl-orders-cutover');
    expect(cutover.diagram).toMatch(/^flowchart TD\n/);
    const [machine] = Object.keys(target.findResources('AWS::StepFunctions::StateMachine'));
    expect(orders.targetStack.resolve(cutover.stateMachine?.stateMachineArn)).toEqual({ Ref: machine });
  });

  test('is there once, whatever it is called, and no part takes its names', () => {
    const { orders, cutover } = cdkProgram();
    cutover();
    expect(refused(() => new Cutover(orders, 'Second'))).toEqual(['DuplicatePartName']);
    const { cutover: after } = cdkProgram({}, { parts: [...declared, { ...backups, name: 'cutover', steps: [] }] });
    expect(refused(after)).toContain('DuplicatePartName');
  });

  test('stands inside of a migration', () => {
    expect(() => new Cutover(cdkProgram().app, 'Lost')).toThrow(/is not inside a RegionMigration/);
  });

  test('puts the boundary on both of its roles', () => {
    const { target } = synthesized({}, 'REPLICATE', { boundaryArn });
    const roles = Object.values(target.findResources('AWS::IAM::Role'));
    expect(roles.map(({ Properties }) => Properties.PermissionsBoundary)).toEqual([boundaryArn, boundaryArn]);
  });
});

describe('Cutover (Pulumi)', () => {
  test.each(badInputs)('refuses $title with the codes of core and creates nothing', async ({ facts, parts, codes }) => {
    const error: unknown = await captured(facts, parts && { parts }).catch((refusal: unknown) => refusal);
    expect([...new Set(codesOf(error))]).toEqual(codes);
  });

  test('every child has a parent and names its region, but for roles (DESIGN §2)', async () => {
    const { resources } = await capturedIn();
    const custom = resources.filter((one) => one.custom && one.type.startsWith('aws:'));
    expect(custom.length).toBeGreaterThan(9);
    for (const { type, inputs, parent } of custom) {
      expect(parent).toMatch(/Cutover/);
      if (!type.startsWith('aws:iam/')) expect([type, inputs.region]).toEqual([type, migrationFacts.to]);
    }
  });

  test('the machine waits for the policies of its role', async () => {
    const { resources } = await capturedIn();
    const found = resources.find(({ type }) => type === machine);
    const policies = resources.filter(
      ({ type, name }) => type.startsWith('aws:iam/rolePolicy') && /machine/.test(name),
    );
    expect(policies.length).toBeGreaterThan(0);
    for (const { urn } of policies) expect(found?.dependencies).toContain(urn);
  });

  test('is there once, whatever it is called', async () => {
    const second = captured({}, { parts: [...declared, { ...backups, name: 'cutover', steps: [] }] });
    expect(codesOf(await second.catch((refusal: unknown) => refusal))).toContain('DuplicatePartName');
  });

  test('a stack of the source side alone has no machine, and knows its name all the same', async () => {
    const { resources, stackOutputs } = await captured({}, {}, { side: 'SOURCE' });
    expect(resources.filter(({ custom }) => custom).map(({ type }) => type)).toEqual([]);
    expect(stackOutputs).toEqual({ stateMachineName: 'rl-orders-cutover' });
  });

  test('puts the boundary on both of its roles', async () => {
    const { resources } = await capturedIn({}, 'REPLICATE', { boundaryArn });
    const roles = resources.filter(({ type }) => type === 'aws:iam/role:Role');
    expect(roles.map(({ inputs }) => inputs.permissionsBoundary)).toEqual([boundaryArn, boundaryArn]);
  });
});

test('what is deployed is what core planned, in both dialects (CUT-1)', async () => {
  const planned = planOf().definition;
  const [rendered] = Object.values(synthesized().target.findResources('AWS::StepFunctions::StateMachine'));
  expect(JSON.parse(rendered?.Properties.DefinitionString)).toEqual(planned);
  const { resources } = await capturedIn();
  const registered = resources.find(({ type }) => type === machine);
  expect(JSON.parse(String(registered?.inputs.definition))).toEqual(planned);
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
