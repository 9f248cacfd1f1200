import * as path from 'node:path';
import { MigrationSide, PartRendering, RegionMigration } from '@regionlift/migration';
import { ActorRole } from '@regionlift/secure-iam';
import { RemovalPolicy } from 'aws-cdk-lib';
import type { CfnRole } from 'aws-cdk-lib/aws-iam';
import { CfnLogGroup } from 'aws-cdk-lib/aws-logs';
import { CfnStateMachine, type IStateMachine, StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import {
  type CutoverPlan,
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
import type { CutoverProps } from './cutover-props';

/**
 * The state machine that carries the parts of a migration from their source to their target, and back: made from what the parts
 * declare, one step after another, with questions to people, a way back from everywhere, a ledger that lets one execution at a
 * time, and a report of what was done (CUT-1 to CUT-8). Declare it below the parts. In phase FINALISED there is nothing left to
 * carry: its logs and their key are all that stays, as a record.
 *
 * Throws one error that lists every finding when the parts or the inputs are not usable; nothing is created then. Codes: see the
 * README, "What is refused".
 */
export class Cutover extends Construct {
  /** Name of the state machine. Deterministic. */
  public readonly stateMachineName: string;
  /** The state machine; undefined in phase FINALISED. */
  public readonly stateMachine?: IStateMachine;
  /** The steps as a Mermaid flow chart, for a wiki or a review. */
  public readonly diagram: string;

  constructor(scope: Construct, id: string, props: CutoverProps = {}) {
    super(scope, id);
    const migration = RegionMigration.of(this);
    // Its names are the same whatever it is called: there is one of it.
    for (const name of [id, cutoverSlug]) migration._acceptPartName(this, name);
    migration._makesRoles(cutoverSlug);
    const { path: subject } = this.node;
    const plan = RegionMigration._accept(
      this,
      planCutover(subject, migration._plan, migration._parts, factsOf(id, props)),
    );
    const roles = RegionMigration._accept(this, planCutoverRoles(subject, plan));
    this.stateMachineName = plan.stateMachineName;
    this.diagram = diagramOf(plan.graph);

    const target = PartRendering._scope(migration, MigrationSide.TARGET, id);
    const key = PartRendering._key(
      target,
      plan.keyAlias,
      `Logs of the cutover ${plan.stateMachineName}`,
      plan.keyPolicy,
    );
    const log = PartRendering._log(target, plan.log, key.attrArn);
    const machineLog = renderMachineLog(target, plan, key.attrArn);
    const outputs = cutoverOutputs(plan);
    const add = (output: { readonly name: string; readonly description: string }, value: string) =>
      migration.addOutput(MigrationSide.TARGET, output.name, value, output.description);
    add(outputs.evidenceBucket, plan.evidence.bucketName);
    if (!plan.exists) return;

    const runtimeRole = ActorRole._render(target, 'RuntimeRole', roles.runtime, migration.permissionsBoundaryArn);
    const runtime = PartRendering._function(target, {
      functionName: plan.functionName,
      description: runtimeFunction.description(plan.part, plan.migration.migration),
      codePath: path.join(__dirname, '..', '..', 'assets', 'runtime'),
      roleArn: runtimeRole.attrArn,
      environment: { [runtimeConfigVariable]: JSON.stringify(runtimeConfigOf(plan)) },
      logGroupName: log.ref,
    });
    const machineRole = ActorRole._render(target, 'MachineRole', roles.machine, migration.permissionsBoundaryArn);
    const machine = renderMachine(target, plan, machineRole, machineLog);
    PartRendering._alarms(target, cutoverAlarms(plan), 'TARGET');
    this.stateMachine = StateMachine.fromStateMachineArn(target, 'StateMachine', machine.ref);
    add(outputs.stateMachine, machine.ref);
    add(outputs.runtimeFunction, runtime.attrArn);
  }
}

/** The log of the state machine, which is kept as a record of what was done. */
function renderMachineLog(scope: Construct, { machineLog }: CutoverPlan, keyArn: string): CfnLogGroup {
  const log = new CfnLogGroup(scope, 'MachineLog', {
    logGroupName: machineLog.groupName,
    retentionInDays: machineLog.retentionDays,
    kmsKeyId: keyArn,
  });
  log.applyRemovalPolicy(RemovalPolicy.RETAIN);
  return log;
}

const renderMachine = (scope: Construct, plan: CutoverPlan, role: CfnRole, log: CfnLogGroup): CfnStateMachine =>
  new CfnStateMachine(scope, 'Machine', {
    stateMachineName: plan.stateMachineName,
    stateMachineType: 'STANDARD',
    definitionString: JSON.stringify(plan.definition),
    roleArn: role.attrArn,
    loggingConfiguration: {
      ...machineLogging,
      destinations: [{ cloudWatchLogsLogGroup: { logGroupArn: log.attrArn } }],
    },
    tracingConfiguration: { enabled: true },
  });

function factsOf(name: string, { order, approvalTime, alarmActionArns, ...plain }: CutoverProps) {
  const { _maybe, _maybeEach, _amountOf } = RegionMigration;
  return {
    name,
    order: order?.map(({ partName }) => partName),
    approvalHours: approvalTime && _amountOf(approvalTime, (time) => time.toHours({ integral: false })),
    evidenceBucketName: _maybe(plain.evidenceBucketName),
    evidenceKeyArn: _maybe(plain.evidenceKeyArn),
    alarmActionArns: _maybeEach(alarmActionArns),
  };
}
