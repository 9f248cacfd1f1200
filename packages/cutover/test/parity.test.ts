import type { Phase } from '@regionlift/migration/core';
import { assertParity, factsOfApp, factsOfProgram } from '@regionlift/testkit';
import { account, phases, scenarioNames, scenarios } from './cases';
import { type Around, acknowledgeEmptyStacks, cdkProgram } from './cdk-program';
import { capturedIn } from './pulumi-program';

function cdkFacts(facts: object, phase: Phase, around: Around = {}) {
  const { app, orders, cutover } = cdkProgram(facts, { ...around, migration: { phase } });
  acknowledgeEmptyStacks(orders);
  cutover();
  return factsOfApp(app);
}

const pulumiFacts = async (facts: object, phase: Phase, around: Around = {}) => {
  const { resources, stackOutputs } = await capturedIn(facts, phase, around);
  const { stateMachineName: _, stateMachineArn: __, ...outputs } = stackOutputs;
  return factsOfProgram({ resources, stackOutputs: outputs }, { account });
};

const cases = scenarioNames.flatMap((scenario) => phases.map((phase) => [scenario, phase] as const));

test.each(cases)('%s in phase %s is the same in both dialects (PKG-3)', async (scenario, phase) => {
  const cdk = cdkFacts(scenarios[scenario], phase);
  const pulumi = await pulumiFacts(scenarios[scenario], phase);
  expect(cdk.resources.length).toBe(phase === 'FINALISED' ? 4 : 11);
  expect(() => assertParity(cdk, pulumi)).not.toThrow();
});

test.each<[string, Around]>([
  ['without alerts', { withoutAlerts: true }],
  ['below a boundary', { boundaryArn: 'arn:aws:iam::111122223333:policy/rl-orders-boundary' }],
])('a cutover %s is the same in both dialects (PKG-3)', async (_, around) => {
  const [cdk, pulumi] = [cdkFacts({}, 'PROMOTED', around), await pulumiFacts({}, 'PROMOTED', around)];
  expect(cdk.resources.length).toBe(11);
  expect(() => assertParity(cdk, pulumi)).not.toThrow();
});
