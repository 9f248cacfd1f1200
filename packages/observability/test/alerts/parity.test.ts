import { assertParity, factsOfApp, factsOfProgram } from '@regionlift/testkit';
import { alertsScenarioNames, alertsScenarios, migrationFacts } from './cases';
import { alertsProgram } from './cdk-program';
import { alertsCaptured } from './pulumi-program';

// A token and an output that stand for the same URL are no text that can be compared.
const names = alertsScenarioNames.filter((name) => name !== 'a webhook with a token, told of what is critical');

/** That no phase changes anything is a test of its own. */
test.each(names)('%s is the same in both dialects (PKG-3)', async (scenario) => {
  const { app, alerts } = alertsProgram(alertsScenarios[scenario]);
  alerts();
  const pulumi = factsOfProgram(await alertsCaptured(scenario), { account: String(migrationFacts.account) });
  expect(() => assertParity(factsOfApp(app), pulumi)).not.toThrow();
});
