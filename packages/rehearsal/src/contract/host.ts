import type { AwsCall } from './aws';

/** Runs the shipped bundles of functions, each in a process of its own. */
export interface FunctionHost {
  /**
   * Invokes a function as Lambda does. Raises a {@link FunctionError} when the handler raises, `Lambda.Unknown` when its process dies,
   * `States.Timeout` after `timeoutMs`.
   */
  readonly invoke: (functionName: string, event: unknown, timeoutMs: number) => Promise<unknown>;
  /** Ends the process of a function at once; its next invocation starts a new one. */
  readonly kill: (functionName: string) => void;
  /** Replaces the functions by those of another phase; processes of changed ones are ended. */
  readonly deploy: (functions: readonly HostedFunction[]) => void;
  /** Every call of AWS's APIs so far, refused ones too. */
  readonly calls: readonly AwsCall[];
  readonly dispose: () => Promise<void>;
}

/** A function with everything that its process needs. */
export interface HostedFunction {
  readonly name: string;
  readonly codePath: string;
  readonly handler: string;
  readonly environment: Readonly<Record<string, string>>;
  /** What Lambda tells as `AWS_REGION`. @default us-east-1 */
  readonly region?: string;
}

/** What a function raised, as Step Functions sees it. */
export class FunctionError extends Error {
  public override readonly name: string;

  public constructor(name: string, message: string) {
    super(message);
    this.name = name;
  }
}

/** Where a host name and port of the rehearsed network really are on this machine; undefined: nowhere, the connection is refused. */
export type Network = (host: string, port: number) => { readonly host: string; readonly port: number } | undefined;
