import type { Phase } from '@regionlift/migration/core';
import { assertParity, factsOfApp, factsOfProgram, type IntendedDifference } from '@regionlift/testkit';
import { type DatabasePlan, hasLogin, type ParameterGroupPlan } from '../src/core';
import { migrationFacts, phases, planOf, scenarioNames, scenarios } from './cases';
import { declared } from './cdk-program';
import { capturedIn } from './pulumi-program';

/** Where the dialects are meant to differ, for the resources that a plan declares. */
function intendedIn(plan: DatabasePlan): IntendedDifference[] {
  const { target, name } = plan;
  return [
    {
      subject: `AWS::Route53::RecordSet global ${name.recordName} CNAME`,
      path: 'IgnoredChanges',
      cdk: undefined,
      pulumi: ['records'],
      reason: 'CloudFormation leaves a value alone that its template does not change; a program has to be told to',
    },
    ...(plan.handover === 'GLOBAL_DATABASE'
      ? []
      : [
          {
            subject: `AWS::RDS::DBInstance ${target.region} ${target.identifier}`,
            path: 'SourceRegion',
            cdk: plan.source.region,
            pulumi: undefined,
            reason: 'the provider takes the region from the ARN of the source',
          },
        ]),
    ...undecided(target.region, target.parameterGroup),
    ...(plan.sourceParameterGroup ? undecided(plan.source.region, plan.sourceParameterGroup) : []),
    ...(plan.handover === 'GLOBAL_DATABASE'
      ? [
          {
            subject: `AWS::RDS::DBCluster ${target.region} ${target.identifier}`,
            path: 'IgnoredChanges',
            cdk: undefined,
            pulumi: ['replicationSourceIdentifier'],
            reason:
              'a switchover moves the writer: the provider would read it as a change, CloudFormation does not look',
          },
        ]
      : []),
    ...(hasLogin(plan)
      ? [
          {
            subject: `AWS::SecretsManager::Secret ${plan.source.region} ${plan.loginSecretName}`,
            path: 'IgnoredChanges',
            cdk: undefined,
            pulumi: ['secretStringWo'],
            reason: 'CloudFormation generates the value once; a program would generate another one with every run',
          },
        ]
      : []),
  ];
}

/** Parameters of which nobody here knows whether they are static: a program says `pending-reboot`, CloudFormation looks it up. */
function undecided(region: string, { name, parameters }: ParameterGroupPlan): IntendedDifference[] {
  const unknown = ['enforce_gtid_consistency', 'gtid-mode', 'work_mem'].filter((one) => Object.hasOwn(parameters, one));
  return unknown.length === 0
    ? []
    : [
        {
          subject: `AWS::RDS::DBParameterGroup ${region} ${name}`,
          path: 'ApplyMethods',
          cdk: undefined,
          pulumi: Object.fromEntries(unknown.map((parameter) => [parameter, 'pending-reboot'])),
          reason: 'not known to be static or dynamic; a new instance starts with its value either way',
        },
      ];
}

const cases = scenarioNames.flatMap((scenario) => phases.map((phase) => [scenario, phase] as const));

test.each(cases)('%s in phase %s is the same in both dialects (PKG-3)', async (scenario, phase: Phase) => {
  const plan = planOf(scenarios[scenario], { phase });
  const cdk = factsOfApp(declared(scenarios[scenario], phase).app);
  const pulumi = factsOfProgram(await capturedIn(scenarios[scenario], phase), {
    account: String(migrationFacts.account),
  });
  expect(() => assertParity(cdk, pulumi, intendedIn(plan))).not.toThrow();
});
