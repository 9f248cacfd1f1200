/**
 * What of the Amazon States Language is used: JSONPath alone, so that independent interpreters can run it.
 * Source: Step Functions Developer Guide, "Using Amazon States Language to define Step Functions workflows".
 */
export interface StateMachineDefinition {
  readonly Comment: string;
  readonly QueryLanguage: 'JSONPath';
  readonly StartAt: string;
  readonly States: Readonly<Record<string, State>>;
}

/** A state. */
export type State = TaskState | PassState | ChoiceState | WaitState | SucceedState | FailState;

/** A call. */
export interface TaskState {
  readonly Type: 'Task';
  readonly Comment?: string;
  readonly Resource: string;
  readonly Parameters: Json;
  readonly ResultSelector?: Json;
  readonly ResultPath: string | null;
  readonly TimeoutSeconds: number;
  readonly Retry?: readonly Retrier[];
  readonly Catch?: readonly Catcher[];
  readonly Next: string;
}

/** Tries again. */
export interface Retrier {
  readonly ErrorEquals: readonly string[];
  readonly IntervalSeconds?: number;
  readonly MaxAttempts: number;
  readonly BackoffRate?: number;
  readonly MaxDelaySeconds?: number;
  readonly JitterStrategy?: 'FULL';
}

/** Goes elsewhere. */
export interface Catcher {
  readonly ErrorEquals: readonly string[];
  readonly ResultPath: string;
  readonly Next: string;
}

/** Rewrites its input. */
export interface PassState {
  readonly Type: 'Pass';
  readonly Result?: unknown;
  readonly Parameters?: Json;
  readonly ResultPath?: string;
  readonly OutputPath?: string;
  readonly Next: string;
}

/** Chooses. */
export interface ChoiceState {
  readonly Type: 'Choice';
  readonly Choices: readonly (Rule & { readonly Next: string })[];
  readonly Default: string;
}

/** A condition. */
export type Rule =
  | { readonly Variable: string; readonly StringEquals: string }
  | { readonly Variable: string; readonly BooleanEquals: boolean }
  | { readonly Variable: string; readonly NumericLessThan: number }
  | { readonly And: readonly Rule[] };

/** Waits. */
export interface WaitState {
  readonly Type: 'Wait';
  readonly Seconds: number;
  readonly Next: string;
}

/** Ends well. */
export interface SucceedState {
  readonly Type: 'Succeed';
}

/** Ends badly. */
export interface FailState {
  readonly Type: 'Fail';
  readonly ErrorPath: string;
  readonly CausePath: string;
}

/** JSON with paths. */
export type Json = { readonly [key: string]: unknown };

/** States by their names. */
export type States = Readonly<Record<string, State>>;
