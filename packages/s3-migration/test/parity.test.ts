import type { Phase } from '@regionlift/migration/core';
import {
  assertParity,
  captureInline,
  type Facts,
  factsOfApp,
  factsOfProgram,
  type IntendedDifference,
} from '@regionlift/testkit';
import { type BucketPlan, presenceOf } from '../src/core';
import { migrationFacts, phases, planOf, type Scenario, scenarioNames, scenarios } from './cases';
import { cdkProgram } from './cdk-program';
import { pulumiProgram } from './pulumi-program';

const account = String(migrationFacts.account);

function cdkFacts(scenario: Scenario, phase: Phase): Facts {
  const { app, assets } = cdkProgram(scenarios[scenario], { phase });
  assets();
  return factsOfApp(app);
}

async function pulumiFacts(scenario: Scenario, phase: Phase): Promise<Facts> {
  const program = await captureInline(() => {
    const { orders, assets } = pulumiProgram(scenarios[scenario], { phase });
    assets();
    return orders.outputs;
  });
  return factsOfProgram(program, { account });
}

/** Where the dialects are meant to differ, for the resources that a plan declares. */
function intendedIn(plan: BucketPlan): IntendedDifference[] {
  const { source, target, endpoint, existingRolePolicyName } = plan;
  const present = presenceOf(plan);
  const replicating = [...(present.reverseRule ? [target] : []), ...(present.forwardRule ? [source] : [])];
  return [
    ...replicating.map(({ region, bucketName }) => ({
      subject: `AWS::S3::Bucket ${region} ${bucketName}`,
      path: 'retention.lost.ReplicationConfiguration',
      cdk: undefined,
      pulumi: 'ReplicationConfiguration',
      reason: 'the rule goes with FINALISED: a resource of its own, which would outlive its phase if it were retained',
    })),
    ...(present.parameters ? [source.region, target.region] : []).map((region) => ({
      subject: `AWS::SSM::Parameter ${region} ${endpoint.parameterName}`,
      path: 'IgnoredChanges',
      cdk: undefined,
      pulumi: ['value'],
      reason: 'CloudFormation leaves a value alone that its template does not change; a program has to be told to',
    })),
    ...(present.actors && existingRolePolicyName !== undefined ? [existingRolePolicyName] : []).map((name) => ({
      subject: `AWS::IAM::ManagedPolicy global ${name}`,
      path: 'Tags',
      cdk: undefined,
      pulumi: { 'regionlift:migration': 'rl-orders' },
      reason: 'CloudFormation cannot tag a managed policy (AWS::IAM::ManagedPolicy has no Tags)',
    })),
  ];
}

const cases = scenarioNames.flatMap((scenario) => phases.map((phase) => [scenario, phase] as const));

test.each(cases)('%s in phase %s is the same in both dialects (PKG-3)', async (scenario, phase) => {
  const intended = intendedIn(planOf(scenarios[scenario], { phase }));
  const [cdk, pulumi] = [cdkFacts(scenario, phase), await pulumiFacts(scenario, phase)];
  expect(() => assertParity(cdk, pulumi, intended)).not.toThrow();
});
