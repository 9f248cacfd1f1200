import {
  type ActorRolePlan,
  beyondBackupBoundary,
  beyondBoundary,
  judgePolicyDocument,
  judgeTrustDocument,
  type PolicyDocument,
  policyBudgets,
} from '@regionlift/secure-iam/core';
import {
  type BackupRoles,
  type BackupsPlan,
  backupEffects,
  hasFunction,
  planBackupRoles,
  restoreEffects,
  runtimeEffects,
} from '../../src/core';
import { phases, planOf, scenarios } from '../cases';
import { variants } from './plans';

const rolesOf = (plan: BackupsPlan): BackupRoles => {
  const planned = planBackupRoles('Orders/Backups', plan);
  if (!planned.accepted) throw new Error(JSON.stringify(planned.findings));
  expect(planned.unknowns).toEqual([]);
  return planned.plan;
};

const documentsOf = (role: ActorRolePlan): PolicyDocument[] =>
  [...(role.inline ? [role.inline] : []), ...role.managed].map(({ document }) => document);

describe('the roles of backups (IAM-1, BAK-3)', () => {
  test.each(Object.entries(variants))('pass every check of statements and trust: %s (IAM-2)', (name, plan) => {
    // The calls without a resource carry their reason in the effect; a document has no room for it.
    const reasons = new Proxy({}, { get: () => 'no resource type' });
    const roles = Object.values(rolesOf(plan));
    expect([
      ...roles.flatMap(documentsOf).flatMap((document) => judgePolicyDocument(name, document, reasons)),
      ...roles.flatMap(({ trust }) => judgeTrustDocument(name, trust)),
    ]).toEqual([]);
  });

  test.each(Object.entries(variants))('are granted nothing that their boundaries cut off: %s (IAM-6)', (_, plan) => {
    expect([
      ...beyondBackupBoundary(plan.migration, [{ effects: [...backupEffects(plan), ...restoreEffects(plan)], phases }]),
      ...beyondBoundary('Orders/Backups', plan.migration, {}, [{ effects: runtimeEffects(plan), phases }]),
    ]).toEqual([]);
  });

  test.each(Object.entries(variants))('are called as the plan says, and every policy fits: %s (IAM-5)', (_, plan) => {
    const { backup, restore, runtime } = rolesOf(plan);
    expect([backup.name, restore.name, runtime.name]).toEqual([
      plan.roles.backup,
      plan.roles.restore,
      plan.roles.runtime,
    ]);
    for (const role of [backup, restore, runtime]) {
      const sizes = documentsOf(role).map((document) => JSON.stringify(document).length);
      const most = role.inline ? policyBudgets.ROLE_INLINE : policyBudgets.MANAGED_POLICY;
      expect(Math.max(0, ...sizes)).toBeLessThanOrEqual(most);
      expect(sizes.length).toBeLessThanOrEqual(4);
    }
  });

  test('AWS Backup assumes two of them for this account, Lambda the third for one function', () => {
    const { backup, restore, runtime } = rolesOf(planOf());
    for (const role of [backup, restore])
      expect(role.trust.Statement).toEqual([
        {
          Effect: 'Allow',
          Principal: { Service: 'backup.amazonaws.com' },
          Action: 'sts:AssumeRole',
          Condition: { StringEquals: { 'aws:SourceAccount': '111122223333' } },
        },
      ]);
    expect(runtime.trust.Statement[0]?.Condition).toEqual({
      StringEquals: { 'aws:SourceAccount': '111122223333' },
      ArnLike: { 'aws:SourceArn': 'arn:aws:lambda:us-east-1:111122223333:function:rl-orders-backups-runtime' },
    });
  });

  test.each(phases)('those that AWS Backup assumes stay for as long as there are points: %s', (phase) => {
    const { backup, restore } = rolesOf(planOf({}, { phase }));
    expect([backup.exists, restore.exists]).toEqual([true, true]);
  });

  test.each(phases)("the function's is there when the function is: %s", (phase) => {
    for (const facts of [{}, scenarios['nothing that AWS would restore or report']]) {
      const plan = planOf(facts, { phase });
      expect(rolesOf(plan).runtime.exists).toBe(hasFunction(plan));
    }
  });

  test('in FINALISED the function looks at restores on trial and starts nothing', () => {
    const { runtime } = rolesOf(planOf({}, { phase: 'FINALISED' }));
    const actions = documentsOf(runtime).flatMap(({ Statement }) => Statement.flatMap(({ Action }) => Action));
    expect(actions).toContain('backup:PutRestoreValidationResult');
    expect(actions.filter((action) => /:(Start|Pass)/.test(action))).toEqual([]);
  });

  test('a role of restores on trial is not declared without them', () => {
    expect(rolesOf(planOf(scenarios['nothing that AWS would restore or report'])).restore.exists).toBe(false);
  });
});
