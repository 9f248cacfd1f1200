import { at, each, ofKind } from '../../ask';
import type { FactValue, Program, ResourceFact } from '../../model';

/** A rule of a backup plan. */
export interface PlanRule {
  readonly plan: ResourceFact;
  readonly rule: FactValue;
  /** Path of the rule below the plan's properties. */
  readonly path: string;
}

/** Rules of one plan. */
export function rulesOf(plan: ResourceFact): readonly PlanRule[] {
  const rules = at(plan.properties, 'BackupPlan', 'BackupPlanRule');
  const names = typeof rules === 'object' && rules !== null ? Object.keys(rules) : [];
  return each(rules).map((rule, index) => ({
    plan,
    rule,
    path: `BackupPlan.BackupPlanRule.${names[index] ?? index}`,
  }));
}

/** Whether it is not known which rules a plan has. */
export const hasOpenRules = (plan: ResourceFact): boolean => rulesOf(plan).some(({ rule }) => typeof rule === 'string');

export const plansIn = (program: Program): readonly ResourceFact[] =>
  ofKind(program, 'AWS::Backup::BackupPlan').filter(({ declared }) => declared);

export const allRules = (program: Program): readonly PlanRule[] => plansIn(program).flatMap(rulesOf);

export const vaultsIn = (program: Program): readonly ResourceFact[] =>
  ofKind(program, 'AWS::Backup::BackupVault').filter(({ declared }) => declared);

/** Without an expression AWS Backup runs daily at 5 a.m. (AWS Backup API Reference, BackupRuleInput). */
export const DAILY = 'cron(0 5 ? * * *)';
