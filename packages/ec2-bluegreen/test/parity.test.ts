import type { Phase } from '@regionlift/migration/core';
import { assertParity, factsOfApp, factsOfProgram, type IntendedDifference } from '@regionlift/testkit';
import { FleetMigration } from '../src';
import { endpointGroupsOf, type FleetPlan, presenceOf } from '../src/core';
import {
  goodFacts,
  migrationFacts,
  networkScenarioNames,
  networkScenarios,
  phases,
  planOf,
  scenarioNames,
  scenarios,
} from './cases';
import { declared, declaredNetwork, fleetPropsOf, networkProgram } from './cdk-program';
import { capturedIn, capturedInNetwork, capturedNetwork } from './pulumi-program';

const account = String(migrationFacts.account);

/** Where the dialects are meant to differ, for the resources that a plan declares. */
const intendedIn = (plan: FleetPlan): IntendedDifference[] => [
  ...(presenceOf(plan).actors ? securityGroup(plan) : []),
  ...(presenceOf(plan).fleet ? scalingGroup(plan) : []),
  ...(plan.target.loadBalancer.webAclArn === undefined ? [] : webAcl(plan)),
  ...endpointGroupsOf(plan).flatMap((group) => endpointGroup(plan, group)),
];

const securityGroup = ({ target }: FleetPlan): IntendedDifference[] => [
  {
    subject: `AWS::EC2::SecurityGroup ${target.region} ${target.securityGroups.loadBalancer.name}`,
    path: 'retention.lost.SecurityGroupIngress',
    cdk: 'SecurityGroupIngress',
    pulumi: undefined,
    reason:
      'the line that lets the runtime in is a resource of its own in a template, where the ways out have to stand in the group; a program has it the other way round',
  },
];

function scalingGroup({ target }: FleetPlan): IntendedDifference[] {
  const subject = `AWS::AutoScaling::AutoScalingGroup ${target.region} ${target.scalingGroup.name}`;
  return [
    {
      subject,
      path: 'WaitForCapacityTimeout',
      cdk: undefined,
      pulumi: '0',
      reason: 'CloudFormation waits for instances only if it is told to, the provider unless it is told not to',
    },
    {
      subject,
      path: 'IgnoredChanges',
      cdk: undefined,
      pulumi: ['suspendedProcesses'],
      reason: 'CloudFormation has no word for suspended processes; the provider resumes what a refresh has seen',
    },
  ];
}

const webAcl = ({ target }: FleetPlan): IntendedDifference[] => [
  {
    subject: `AWS::WAFv2::WebACLAssociation ${target.region} ${target.loadBalancer.name}`,
    path: 'Protected',
    cdk: undefined,
    pulumi: false,
    reason: 'another web ACL replaces the association, which a program would not let happen to what it protects',
  },
];

function endpointGroup(
  { accelerator }: FleetPlan,
  { side, region }: ReturnType<typeof endpointGroupsOf>[number],
): IntendedDifference[] {
  const listener = accelerator?.existing?.listenerArn ?? `${accelerator?.name} ${accelerator?.ports[0]}`;
  const subject = `AWS::GlobalAccelerator::EndpointGroup global ${listener} ${region}`;
  return [
    {
      subject,
      path: 'IgnoredChanges',
      cdk: undefined,
      pulumi: ['endpointConfigurations', 'trafficDialPercentage'],
      reason: 'CloudFormation leaves alone what its template does not change; a program has to be told to',
    },
    ...(side === 'TARGET'
      ? []
      : [
          {
            subject,
            path: 'Protected',
            cdk: undefined,
            pulumi: false,
            reason:
              'it leaves the program with FINALISED, which what is protected cannot; it is kept in AWS all the same',
          },
        ]),
  ];
}

const cases = scenarioNames.flatMap((scenario) => phases.map((phase) => [scenario, phase] as const));

test.each(cases)('%s in phase %s is the same in both dialects (PKG-3)', async (scenario, phase: Phase) => {
  const plan = planOf(scenarios[scenario], { phase });
  const cdk = factsOfApp(declared(scenarios[scenario], phase).app);
  const pulumi = factsOfProgram(await capturedIn(scenarios[scenario], phase), { account });
  expect(() => assertParity(cdk, pulumi, intendedIn(plan))).not.toThrow();
});

const networkCases = networkScenarioNames.flatMap((scenario) => phases.map((phase) => [scenario, phase] as const));

test.each(networkCases)('%s in phase %s is the same in both dialects (PKG-3)', async (scenario, phase: Phase) => {
  const cdk = factsOfApp(declaredNetwork(networkScenarios[scenario], phase).app);
  const pulumi = factsOfProgram(await capturedNetwork(networkScenarios[scenario], phase), { account });
  expect(() => assertParity(cdk, pulumi)).not.toThrow();
});

test.each(networkScenarioNames)(
  'a part in %s of its program is the same in both dialects (PKG-3)',
  async (scenario) => {
    const { app, orders, network } = networkProgram(networkScenarios[scenario], { phase: 'PROMOTED' });
    const { vpcId: targetVpcId, publicSubnetIds, privateSubnetIds } = network();
    const place = { targetVpcId, publicSubnetIds, privateSubnetIds };
    new FleetMigration(orders, goodFacts.name, { ...fleetPropsOf(goodFacts), ...place });
    const pulumi = factsOfProgram(await capturedInNetwork({}, networkScenarios[scenario], 'PROMOTED'), { account });
    const intended = intendedIn(planOf({}, { phase: 'PROMOTED' }));
    expect(() => assertParity(factsOfApp(app), pulumi, intended)).not.toThrow();
  },
);
