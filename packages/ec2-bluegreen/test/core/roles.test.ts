import {
  type ActorRolePlan,
  beyondBoundary,
  boundaryStatements,
  judgePolicyDocument,
  judgeTrustDocument,
  type PolicyDocument,
  policyBudgets,
} from '@regionlift/secure-iam/core';
import { type FleetRoles, instanceEffects, planFleetRoles, runtimeEffects } from '../../src/core';
import { migrationPlan, networkPlanOf, phases, planOf, type Scenario, scenarioNames, scenarios } from '../cases';

function rolesOf(name: Scenario, phase = phases[0]): FleetRoles {
  const planned = planFleetRoles('Orders/Web', planOf(scenarios[name], { ...(phase && { phase }) }));
  if (!planned.accepted) throw new Error(JSON.stringify(planned.findings));
  return planned.plan;
}

const documentsOf = (role: ActorRolePlan): PolicyDocument[] =>
  [...(role.inline ? [role.inline] : []), ...role.managed].map(({ document }) => document);

const statementsOf = (role: ActorRolePlan) => documentsOf(role).flatMap(({ Statement }) => Statement);

describe('the roles of a fleet part (IAM-1)', () => {
  test.each(scenarioNames)('pass every check of statements and trust: %s (IAM-2)', (name) => {
    const { runtime, instance } = rolesOf(name);
    // The calls without a resource carry their reason in the effect; a document has no room for it.
    const reasons = new Proxy({}, { get: () => 'no resource type' });
    expect([
      ...[runtime, instance].flatMap(documentsOf).flatMap((document) => judgePolicyDocument(name, document, reasons)),
      ...[runtime, instance].flatMap(({ trust }) => judgeTrustDocument(name, trust)),
    ]).toEqual([]);
  });

  test.each(scenarioNames)("are granted nothing that the migration's boundary cuts off: %s (IAM-6)", (name) => {
    const plan = planOf(scenarios[name]);
    const acting = phases.slice(0, 3);
    expect(
      beyondBoundary('Orders/Web', plan.migration, {}, [
        { effects: runtimeEffects(plan), phases: acting },
        { effects: instanceEffects(plan), phases },
      ]),
    ).toEqual([]);
  });

  test('nor is the role of the flow log (IAM-6)', () => {
    const letThrough = boundaryStatements(migrationPlan())
      .filter(({ effect }) => effect === 'Allow')
      .flatMap(({ actions }) => actions);
    const actions = statementsOf(networkPlanOf().flowLog.role).flatMap(({ Action }) => Action);
    expect(actions.length).toBeGreaterThan(0);
    expect(actions.filter((action) => !letThrough.includes(action))).toEqual([]);
  });

  test('the runtime is the one function, and is gone when the migration is over', () => {
    const { runtime } = rolesOf('an accelerator');
    expect(runtime).toMatchObject({ exists: true, name: 'rl-orders-web-runtime' });
    expect(runtime.trust.Statement).toEqual([
      expect.objectContaining({
        Principal: { Service: 'lambda.amazonaws.com' },
        Condition: {
          StringEquals: { 'aws:SourceAccount': '111122223333' },
          ArnLike: { 'aws:SourceArn': 'arn:aws:lambda:us-east-1:111122223333:function:rl-orders-web-runtime' },
        },
      }),
    ]);
    expect(rolesOf('an accelerator', 'FINALISED').runtime.exists).toBe(false);
  });

  test.each(phases)('instances keep their role in %s: it is the application, not the migration', (phase) => {
    const { instance } = rolesOf('an accelerator', phase);
    expect(instance).toMatchObject({ exists: true, name: 'rl-orders-web-instance' });
    expect(instance.trust.Statement).toEqual([
      { Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' },
    ]);
    expect(statementsOf(instance)).toEqual(statementsOf(rolesOf('an accelerator').instance));
  });

  test.each(scenarioNames)('instances may not move clients, scale or pass roles: %s', (name) => {
    const actions = statementsOf(rolesOf(name).instance).flatMap(({ Action }) => Action);
    expect(actions.filter((action) => /^(autoscaling|ec2|globalaccelerator|iam|route53):/.test(action))).toEqual([]);
  });

  test.each(scenarioNames)('every policy fits its quota, in at most two policies: %s (IAM-5)', (name) => {
    for (const role of Object.values(rolesOf(name))) {
      const sizes = documentsOf(role).map((document) => JSON.stringify(document).length);
      const most = role.inline ? policyBudgets.ROLE_INLINE : policyBudgets.MANAGED_POLICY;
      expect(Math.max(...sizes)).toBeLessThanOrEqual(most);
      expect(sizes.length).toBeLessThanOrEqual(2);
    }
  });

  test("the function stands in the part's private subnets, and in any where they are not known yet", () => {
    const subnets = (plan: ReturnType<typeof planOf>) => {
      const planned = planFleetRoles('Orders/Web', plan);
      return planned.accepted
        ? statementsOf(planned.plan.runtime)
            .filter(({ Action }) => Action.includes('ec2:CreateNetworkInterface'))
            .flatMap(({ Resource }) => Resource ?? [])
            .filter((arn) => arn.includes(':subnet/'))
        : [];
    };
    const plan = planOf();
    const arn = 'arn:aws:ec2:us-east-1:111122223333:subnet';
    expect(subnets(plan)).toEqual(plan.target.privateSubnetIds?.map((id) => `${arn}/${id}`));
    const { privateSubnetIds: _, ...target } = plan.target;
    expect(subnets({ ...plan, target })).toEqual([`${arn}/*`]);
  });
});
