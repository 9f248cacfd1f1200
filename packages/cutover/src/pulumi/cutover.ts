import * as path from 'node:path';
import { LogGroup } from '@pulumi/aws/cloudwatch/logGroup';
import { StateMachine } from '@pulumi/aws/sfn/stateMachine';
import * as pulumi from '@pulumi/pulumi';
import {
  maybe,
  maybeEach,
  renderAlarms,
  renderFunction,
  renderKey,
  renderLog,
  type Site,
  siteOf,
} from '@regionlift/migration/pulumi';
import { renderRole } from '@regionlift/secure-iam/pulumi';
import {
  type CutoverPlan,
  type CutoverRoles,
  cutoverAlarms,
  cutoverOutputs,
  cutoverSlug,
  diagramOf,
  machineLogging,
  planCutover,
  planCutoverRoles,
  runtimeConfigOf,
  runtimeConfigVariable,
  runtimeFunction,
} from '../core';
import type { CutoverArgs } from './cutover-args';

/**
 * The state machine that carries the parts of a migration from their source to their target, and back: made from what the parts
 * declare, one step after another, with questions to people, a way back from everywhere, a ledger that lets one execution at a
 * time, and a report of what was done (CUT-1 to CUT-8). Declare it below the parts. In phase FINALISED there is nothing left to
 * carry: its logs and their key are all that stays, as a record.
 *
 * Throws an `InputPropertiesError` with every finding when the parts or the inputs are not usable; nothing is registered then but
 * the component itself. Codes: see the README, "What is refused".
 */
export class Cutover extends pulumi.ComponentResource {
  /** Name of the state machine. Deterministic. */
  public readonly stateMachineName: pulumi.Output<string>;
  /** ARN of the state machine; undefined in phase FINALISED, and where this stack does not declare the target side. */
  public readonly stateMachineArn: pulumi.Output<string | undefined>;
  /** The steps as a Mermaid flow chart, for a wiki or a review. */
  public readonly diagram: string;
  /** What was decided. */
  public readonly plan: CutoverPlan;

  constructor(name: string, args: CutoverArgs, opts?: pulumi.ComponentResourceOptions) {
    super('regionlift-cutover:index:Cutover', name, {}, { parent: args.migration, ...opts });
    const { migration } = args;
    // Its names are the same whatever it is called: there is one of it.
    for (const one of [name, cutoverSlug]) migration.acceptPartName(this, one);
    migration.makesRoles(cutoverSlug);
    const plan = migration.accept(planCutover(name, migration.plan, migration.parts, factsOf(name, args)), this);
    const roles = migration.accept(planCutoverRoles(name, plan), this);
    this.plan = plan;
    this.diagram = diagramOf(plan.graph);
    const machine = migration.declares('TARGET') ? renderTarget(this, name, args, plan, roles) : undefined;
    this.stateMachineName = pulumi.output(plan.stateMachineName);
    this.stateMachineArn = pulumi.output(machine?.arn);
    this.registerOutputs({ stateMachineName: this.stateMachineName, stateMachineArn: this.stateMachineArn });
  }
}

function renderTarget(
  parent: pulumi.Resource,
  name: string,
  { migration }: CutoverArgs,
  plan: CutoverPlan,
  roles: CutoverRoles,
): StateMachine | undefined {
  const site = siteOf(migration, 'TARGET', name, parent);
  const key = renderKey(site, 'key', plan.keyAlias, `Logs of the cutover ${plan.stateMachineName}`, plan.keyPolicy);
  const log = renderLog(site, plan.log, key.arn);
  const machineLog = renderMachineLog(site, plan, key.arn);
  const outputs = cutoverOutputs(plan);
  migration.addOutput(outputs.evidenceBucket.name, plan.evidence.bucketName);
  if (!plan.exists) return undefined;

  const { role, ready } = renderRole(
    `${name}-runtime-role`,
    roles.runtime,
    migration.permissionsBoundaryArn,
    site.child,
  );
  const runtime = renderFunction(site, {
    functionName: plan.functionName,
    description: runtimeFunction.description(plan.part, plan.migration.migration),
    codePath: path.join(__dirname, '..', '..', 'assets', 'runtime'),
    roleArn: role.arn,
    environment: { [runtimeConfigVariable]: JSON.stringify(runtimeConfigOf(plan)) },
    log,
    ready,
  });
  const machine = renderMachine(
    site,
    plan,
    machineLog,
    renderRole(`${name}-machine-role`, roles.machine, migration.permissionsBoundaryArn, site.child),
  );
  renderAlarms(site, cutoverAlarms(plan), 'TARGET');
  migration.addOutput(outputs.stateMachine.name, machine.arn);
  migration.addOutput(outputs.runtimeFunction.name, runtime.arn);
  return machine;
}

/** The log of the state machine, which is kept as a record of what was done. */
const renderMachineLog = (
  { name, region, tags, stateful }: Site,
  { machineLog }: CutoverPlan,
  keyArn: pulumi.Input<string>,
): LogGroup =>
  new LogGroup(
    `${name}-machine-log`,
    {
      region,
      name: machineLog.groupName,
      retentionInDays: machineLog.retentionDays,
      kmsKeyId: keyArn,
      tags,
    },
    stateful,
  );

const renderMachine = (
  { name, region, tags, child }: Site,
  plan: CutoverPlan,
  log: LogGroup,
  { role, ready }: ReturnType<typeof renderRole>,
): StateMachine =>
  new StateMachine(
    `${name}-machine`,
    {
      region,
      name: plan.stateMachineName,
      type: 'STANDARD',
      definition: JSON.stringify(plan.definition),
      roleArn: role.arn,
      // The provider wants the group's ARN with its streams (Step Functions API Reference, CloudWatchLogsLogGroup).
      loggingConfiguration: { ...machineLogging, logDestination: pulumi.interpolate`${log.arn}:*` },
      tracingConfiguration: { enabled: true },
      tags,
    },
    { ...child, dependsOn: [...ready] },
  );

const factsOf = (
  name: string,
  { order, approvalHours, evidenceBucketName, evidenceKeyArn, alarmActionArns }: CutoverArgs,
) => ({
  name,
  order: order?.map(({ partName }) => partName),
  approvalHours: maybe(approvalHours),
  evidenceBucketName: maybe(evidenceBucketName),
  evidenceKeyArn: maybe(evidenceKeyArn),
  alarmActionArns: maybeEach(alarmActionArns),
});
