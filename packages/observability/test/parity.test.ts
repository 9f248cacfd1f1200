import type { Phase } from '@regionlift/migration/core';
import { assertParity, factsOfApp, factsOfProgram, type IntendedDifference } from '@regionlift/testkit';
import type { ObservabilityPlan } from '../src/core';
import { migrationFacts, phases, type ScenarioName, scenarioNames, scenarios } from './cases';
import { declared } from './cdk-program';
import { capturedIn } from './pulumi-program';

const account = String(migrationFacts.account);

/** Where the dialects are meant to differ. */
const intendedIn = ({ dashboards, migration: { tags } }: ObservabilityPlan): IntendedDifference[] =>
  dashboards.map(({ dashboardName }) => ({
    subject: `AWS::CloudWatch::Dashboard global ${dashboardName}`,
    path: 'Tags',
    cdk: { ...tags },
    pulumi: undefined,
    reason: 'aws.cloudwatch.Dashboard of @pulumi/aws takes no tags; a template gives them for the cost report',
  }));

/** Nothing here depends on the phase but what the parts declare: one scenario goes through all. */
const cases = [
  ...scenarioNames.map((name) => [name, 'PROMOTED'] as const),
  ...phases.filter((phase) => phase !== 'PROMOTED').map((phase) => ['everything chosen', phase] as const),
];

test.each(cases)('%s in phase %s is the same in both dialects (PKG-3)', async (name: ScenarioName, phase: Phase) => {
  const { app, ops } = declared(scenarios[name], phase);
  const pulumi = factsOfProgram(await capturedIn(name, phase), { account });
  expect(() => assertParity(factsOfApp(app), pulumi, intendedIn(ops._plan))).not.toThrow();
});
