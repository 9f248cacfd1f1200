import { status } from '@grpc/grpc-js';
import type { CaptureErrorCode } from './errors';
import type { FakeOutputs } from './options';
import type { Invocation, LogMessage, RegisteredOutputs, RegisteredResource, ResourceRead, Values } from './types';

/** The run a server answers for: what was asked, and what was recorded so far. */
export class Session {
  readonly resources: RegisteredResource[] = [];
  readonly outputs: RegisteredOutputs[] = [];
  readonly reads: ResourceRead[] = [];
  readonly invokes: Invocation[] = [];
  readonly calls: Invocation[] = [];
  readonly logs: LogMessage[] = [];
  /** The accepted resources, by URN. */
  readonly accepted = new Map<string, RegisteredResource | ResourceRead>();
  /** What the engine keeps of a parent's options for its children. */
  readonly goals = new Map<string, Goal>();
  /** URN of the root stack, once the program has told it. */
  root = '';
  /** The first failure the engine itself saw. */
  failure?: { readonly code: CaptureErrorCode; readonly message: string };

  constructor(readonly run: Run) {}

  /** Ends the run as an engine does: one diagnostic, and from then on every request is UNAVAILABLE. */
  refuse(code: CaptureErrorCode, message: string, urn?: string): Refusal {
    this.failure ??= { code, message };
    this.logs.push({ severity: 'error', message, ...(urn === undefined ? {} : { urn }) });
    return new Refusal(status.UNAVAILABLE, "resource monitor shut down while waiting on step's done channel");
  }

  /** Fails one request with a message for the program; the run fails with it even when the program carries on. */
  decline(code: CaptureErrorCode, message: string): Refusal {
    this.failure ??= { code, message };
    return new Refusal(status.UNKNOWN, message);
  }
}

/** An answer that is an error, with its gRPC status. */
export class Refusal extends Error {
  constructor(
    readonly code: status,
    readonly details: string,
  ) {
    super(details);
  }
}

/** The facts of a run that the answers depend on. */
export interface Run {
  readonly project: string;
  readonly stack: string;
  readonly organization: string;
  readonly preview: boolean;
  readonly config: Values;
  /** Working directory of the program; asset paths are relative to it. */
  readonly directory: string;
  readonly fake: FakeOutputs;
}

/** Options that children inherit where they do not set their own. */
export interface Goal {
  readonly protect?: boolean;
  readonly retainOnDelete?: boolean;
  readonly deletedWith: string;
}
