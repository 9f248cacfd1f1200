import { arns, type Effect, functionLogEffects, type Planned, planUnlessFailed } from '@regionlift/migration/core';
import { type ActorRolePlan, lambdaTrust, planActorRole, statesTrust } from '@regionlift/secure-iam/core';
import type { CutoverPlan, CutoverRoles } from './cutover-plan';
import { effectsOf } from './effects';

/** Plans the roles of a cutover (IAM-1), with every finding about them. */
export function planCutoverRoles(subject: string, plan: CutoverPlan): Planned<CutoverRoles> {
  const { migration, part, functionName, stateMachineName } = plan;
  const machine = planActorRole(`${subject}/machine`, migration, {
    actor: 'machine',
    part,
    description: `Runs the state machine ${stateMachineName}`,
    trust: statesTrust(migration, migration.to, stateMachineName),
    grants: [{ effects: machineEffects(plan) }],
  });
  const runtime = planActorRole(`${subject}/runtime`, migration, {
    actor: 'runtime',
    part,
    description: 'Keeps the ledger of the cutover, asks people, watches alarms, writes evidence',
    trust: lambdaTrust(migration, migration.to, functionName),
    grants: [{ effects: runtimeEffects(plan) }],
  });
  const findings = [machine, runtime].flatMap((role) => (role.accepted ? role.unknowns : role.findings));
  return planUnlessFailed(findings, () => ({ machine: accepted(machine), runtime: accepted(runtime) }));
}

/** What the machine's own function may do. */
export const runtimeEffects = (plan: CutoverPlan): readonly Effect[] => [
  ...Object.values(effectsOf(plan)).flat(),
  ...functionLogEffects(plan.migration, plan.migration.to, plan.log.groupName),
];

/**
 * What Step Functions does with the machine's role: invokes the functions of the parts, delivers its log, and traces.
 *
 * Sources: Step Functions Developer Guide, "IAM policies for calling Lambda", "Logging using CloudWatch Logs" (whose actions take no
 * resource: Service Authorization Reference, Amazon CloudWatch Logs), "Trace Step Functions request data in AWS X-Ray".
 */
export const machineEffects = (plan: CutoverPlan): readonly Effect[] => [
  {
    action: 'lambda:InvokeFunction',
    access: 'write',
    resources: [plan.functionArn, ...plan.parts.flatMap((part) => functionArnOf(plan, part.functionName))],
    reason: 'carries out the steps',
  },
  ...delivery.map(
    ({ action, access }): Effect => ({
      action,
      access,
      resources: ['*'],
      conditions: inTarget(plan),
      reason: 'the log of the state machine',
      unscoped: 'log deliveries and resource policies of an account have no ARN (Service Authorization Reference)',
    }),
  ),
  ...tracing.map(
    ({ action, access }): Effect => ({
      action,
      access,
      resources: ['*'],
      conditions: inTarget(plan),
      reason: 'the trace of an execution',
      unscoped: 'the calls of X-Ray take no resource (Service Authorization Reference, AWS X-Ray)',
    }),
  ),
];

/** What cannot be named is at least held in one region. */
const inTarget = ({ migration }: CutoverPlan) => ({ StringEquals: { 'aws:RequestedRegion': [migration.to] } });

const functionArnOf = ({ migration }: CutoverPlan, name: string | undefined): string[] =>
  name === undefined ? [] : [arns.lambda(migration, migration.to, name)];

const delivery = [
  { action: 'logs:CreateLogDelivery', access: 'write' },
  { action: 'logs:GetLogDelivery', access: 'read' },
  { action: 'logs:UpdateLogDelivery', access: 'write' },
  { action: 'logs:DeleteLogDelivery', access: 'write' },
  { action: 'logs:ListLogDeliveries', access: 'list' },
  { action: 'logs:PutResourcePolicy', access: 'permissions-management' },
  { action: 'logs:DescribeResourcePolicies', access: 'list' },
  { action: 'logs:DescribeLogGroups', access: 'list' },
] as const;

const tracing = [
  { action: 'xray:PutTraceSegments', access: 'write' },
  { action: 'xray:PutTelemetryRecords', access: 'write' },
  { action: 'xray:GetSamplingRules', access: 'read' },
  { action: 'xray:GetSamplingTargets', access: 'read' },
] as const;

/** Asked of roles whose findings held no failure. */
function accepted(role: Planned<ActorRolePlan>): ActorRolePlan {
  if (!role.accepted) throw new TypeError('a refused role has no plan');
  return role.plan;
}
