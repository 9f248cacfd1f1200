import type { MigrationAlerts, Phase } from '@regionlift/migration/core';
import { assertParity, type Facts, factsOfApp, factsOfProgram, type IntendedDifference } from '@regionlift/testkit';
import { type BackupRoles, planBackupRoles } from '../src/core';
import { migrationFacts, phases, planOf, type Scenario, scenarioNames, scenarios } from './cases';
import { type Around, cdkProgram } from './cdk-program';
import { capturedIn } from './pulumi-program';

function cdkFacts(scenario: Scenario, phase: Phase, around: Around = {}): Facts {
  const { app, backups } = cdkProgram(scenarios[scenario], { ...around, migration: { phase } });
  backups();
  return factsOfApp(app);
}

async function pulumiFacts(scenario: Scenario, phase: Phase, around: Around = {}): Promise<Facts> {
  return factsOfProgram(await capturedIn(scenarios[scenario], phase, around), {
    account: String(migrationFacts.account),
  });
}

/** Where the dialects are meant to differ: permissions that do not fit into their role. */
function intendedIn(scenario: Scenario, phase: Phase): IntendedDifference[] {
  const roles = planBackupRoles('Orders/Backups', planOf(scenarios[scenario], { phase }));
  const { backup, restore, runtime } = (roles as unknown as { readonly plan: BackupRoles }).plan;
  return [backup, restore, runtime]
    .filter(({ exists }) => exists)
    .flatMap(({ managed }) => managed)
    .map(({ name }) => ({
      subject: `AWS::IAM::ManagedPolicy global ${name}`,
      path: 'Tags',
      cdk: undefined,
      pulumi: { 'regionlift:migration': 'rl-orders' },
      reason: 'CloudFormation cannot tag a managed policy (AWS::IAM::ManagedPolicy has no Tags)',
    }));
}

const cases = scenarioNames.flatMap((scenario) => phases.map((phase) => [scenario, phase] as const));

test.each(cases)('%s in phase %s is the same in both dialects (PKG-3)', async (scenario, phase) => {
  const [cdk, pulumi] = [cdkFacts(scenario, phase), await pulumiFacts(scenario, phase)];
  expect(cdk.resources.length).toBeGreaterThan(15);
  expect(() => assertParity(cdk, pulumi, intendedIn(scenario, phase))).not.toThrow();
});

test('a migration with alerts is the same in both dialects, vaults that notify included (PKG-3, BAK-7)', async () => {
  const topic = (region: string) => `arn:aws:sns:${region}:111122223333:rl-orders-alerts-warning`;
  const alerts: MigrationAlerts = {
    topics: { CRITICAL: [], WARNING: [topic('us-west-2'), topic('us-east-1')] },
    severityOf: {},
  };
  const [cdk, pulumi] = [
    cdkFacts('every part', 'PROMOTED', { alerts }),
    await pulumiFacts('every part', 'PROMOTED', { alerts }),
  ];
  const vaults = cdk.resources.filter(({ kind }) => kind === 'AWS::Backup::BackupVault');
  expect(vaults.map(({ properties }) => (properties.Notifications as Record<string, unknown>).SNSTopicArn)).toEqual([
    topic('us-east-1'),
    topic('us-west-2'),
  ]);
  expect(() => assertParity(cdk, pulumi, intendedIn('every part', 'PROMOTED'))).not.toThrow();
});
