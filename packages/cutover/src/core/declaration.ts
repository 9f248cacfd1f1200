import { type AlarmDeclaration, alarmsOf, type OutputDeclaration, type Signal } from '@regionlift/migration/core';
import type { CutoverPlan } from './cutover-plan';

/** The outputs of a cutover, the same in both dialects (A8). */
export function cutoverOutputs({ outputPrefix }: Pick<CutoverPlan, 'outputPrefix'>) {
  const output = (name: string, description: string): OutputDeclaration => ({
    name: `${outputPrefix}${name}`,
    description,
  });
  return {
    stateMachine: output('StateMachine', 'ARN of the state machine that carries the workload across, and back'),
    runtimeFunction: output('RuntimeFunction', "ARN of the machine's own function"),
    evidenceBucket: output('EvidenceBucket', 'Bucket of the ledger and of the evidence reports'),
  };
}

/** One alarm per way in which an execution ends badly. */
export const cutoverAlarms = (plan: CutoverPlan): readonly AlarmDeclaration[] =>
  alarmsOf(
    plan.migration,
    plan.part,
    cutoverSignals(plan),
    plan.alarmActionArns,
    ({ metricName }) => `The cutover of ${plan.migration.migration}: ${metricName}`,
  );

/** Source: Step Functions Developer Guide, "Monitoring Step Functions metrics using Amazon CloudWatch". */
export const cutoverSignals = ({ migration, stateMachineArn }: CutoverPlan): readonly Signal[] =>
  ['ExecutionsFailed', 'ExecutionsTimedOut', 'ExecutionsAborted'].map((metricName) => ({
    name: `executions-${metricName.replace('Executions', '').toLowerCase()}`,
    side: 'TARGET',
    region: migration.to,
    namespace: 'AWS/States',
    metricName,
    dimensions: { StateMachineArn: stateMachineArn },
    statistic: 'Sum',
    periodSeconds: 60,
    threshold: 0,
    comparison: 'ABOVE',
    evaluationPeriods: 1,
    missingData: 'NOT_BREACHING',
    missingDataReason: 'nothing is published while no execution ends',
    severity: 'CRITICAL',
    abortsCutover: false,
    reason: 'an execution that did not reach its end left the workload somewhere: its ledger says where',
  }));
