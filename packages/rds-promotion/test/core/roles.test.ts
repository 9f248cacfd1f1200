import {
  boundaryStatements,
  judgePolicyDocument,
  judgeTrustDocument,
  type PolicyDocument,
} from '@regionlift/secure-iam/core';
import { type DatabaseRoles, planDatabaseRoles } from '../../src/core';
import { migrationPlan, planOf, type Scenario, scenarioNames, scenarios } from '../cases';

function rolesOf(name: Scenario): DatabaseRoles {
  const planned = planDatabaseRoles('Orders/Database', planOf(scenarios[name]));
  if (!planned.accepted) throw new Error(JSON.stringify(planned.findings));
  return planned.plan;
}

const documentsOf = ({ runtime, monitoring }: DatabaseRoles): PolicyDocument[] =>
  [runtime, monitoring]
    .flatMap((role) => [...(role?.inline ? [role.inline] : []), ...(role?.managed ?? [])])
    .map(({ document }) => document);

const actionsOf = (name: Scenario): string[] =>
  documentsOf(rolesOf(name)).flatMap(({ Statement }) => Statement.flatMap(({ Action }) => Action));

describe('the roles of a database part', () => {
  test("are granted nothing that the migration's boundary cuts off (IAM-6)", () => {
    const granted = new Set(scenarioNames.flatMap(actionsOf));
    const letThrough = new Set(
      boundaryStatements(migrationPlan())
        .filter(({ effect }) => effect === 'Allow')
        .flatMap(({ actions }) => actions),
    );
    expect(granted.size).toBeGreaterThan(20);
    expect([...granted].filter((action) => !letThrough.has(action))).toEqual([]);
  });

  test.each(scenarioNames)('pass every check of statements and trust: %s (IAM-2)', (name) => {
    const roles = rolesOf(name);
    // The calls without a resource carry their reason in the effect; a document has no room for it.
    const reasons = new Proxy({}, { get: () => 'no resource type' });
    const findings = [
      ...documentsOf(roles).flatMap((document) => judgePolicyDocument(name, document, reasons)),
      ...[roles.runtime, roles.monitoring].flatMap((role) => (role ? judgeTrustDocument(name, role.trust) : [])),
    ];
    expect(findings).toEqual([]);
  });

  test('enhanced monitoring acts for the one instance, and writes its one log group (IAM-1)', () => {
    const { monitoring } = rolesOf('a logical handover');
    expect(monitoring?.trust.Statement).toEqual([
      expect.objectContaining({
        Principal: { Service: 'monitoring.rds.amazonaws.com' },
        Condition: {
          StringEquals: { 'aws:SourceAccount': '111122223333' },
          ArnLike: { 'aws:SourceArn': 'arn:aws:rds:us-east-1:111122223333:db:rl-orders-database' },
        },
      }),
    ]);
    expect(JSON.stringify(monitoring?.inline)).not.toMatch(/"\*"/);
  });

  test('there is no monitoring role without enhanced monitoring', () => {
    expect(rolesOf('a logical handover with everything chosen').monitoring).toBeUndefined();
  });
});
