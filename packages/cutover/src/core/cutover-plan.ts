import type { MigrationPlan, PartDeclaration } from '@regionlift/migration/core';
import type { ActorRolePlan, PolicyDocument } from '@regionlift/secure-iam/core';
import type { StateMachineDefinition } from './asl/language';
import type { CutoverGraph } from './graph/nodes';

/** Everything that the cutover of a migration consists of, in the target region. */
export interface CutoverPlan {
  readonly migration: MigrationPlan;
  /** Slug: `cutover`. */
  readonly part: string;
  /** False in phase FINALISED: nothing is left to carry; the logs and their key stay, as a record. */
  readonly exists: boolean;
  /** What is carried across, in order. */
  readonly parts: readonly PartDeclaration[];
  readonly graph: CutoverGraph;
  readonly stateMachineName: string;
  readonly stateMachineArn: string;
  readonly definition: StateMachineDefinition;
  readonly functionName: string;
  readonly functionArn: string;
  readonly keyAlias: string;
  readonly keyPolicy: PolicyDocument;
  /** Of the function. */
  readonly log: { readonly groupName: string; readonly retentionDays: number };
  /** Of the state machine. */
  readonly machineLog: { readonly groupName: string; readonly retentionDays: number };
  readonly evidence: Evidence;
  /** Whom questions go to: a topic of the target region; absent: nobody, the token stands in the execution alone. */
  readonly topicArn?: string;
  readonly approvalSeconds: number;
  readonly alarmActionArns: readonly string[];
  /** Names of the roles; see `planCutoverRoles`. */
  readonly roles: { readonly machine: string; readonly runtime: string };
  /** First field of the names of outputs, PascalCase: `Cutover`. */
  readonly outputPrefix: string;
}

/** Where ledger and evidence are kept. */
export interface Evidence {
  readonly bucketName: string;
  /** ARN of a key, or of its alias; absent: a key that S3 manages. */
  readonly keyArn?: string;
  /** `cutover/rl-orders/ledger.json`. */
  readonly ledgerKey: string;
  /** `cutover/rl-orders/evidence/`. */
  readonly evidencePrefix: string;
}

/** The roles of a cutover, declared on the target side. */
export interface CutoverRoles {
  /** What Step Functions assumes to invoke the functions, to log and to trace. */
  readonly machine: ActorRolePlan;
  /** Of the machine's own function. */
  readonly runtime: ActorRolePlan;
}
