import type { Invocation, ResourceRead, Values } from './types';
import type { Value } from './values';

/** How to run a Pulumi program for capture. */
export interface CaptureOptions {
  /** Directory of `Pulumi.yaml`. */
  readonly directory: string;
  /** Stack name. @default 'dev' */
  readonly stack?: string;
  /** Project name. @default - `name` of Pulumi.yaml */
  readonly project?: string;
  /** Organization name. @default 'organization', as self-managed backends use */
  readonly organization?: string;
  /**
   * Configuration over that of `Pulumi.yaml` and `Pulumi.<stack>.yaml`. A key without a namespace belongs to the
   * project, as with `pulumi config set`. Wrap a value in `secret(…)` to make it a secret.
   */
  readonly config?: Values;
  /** True for `pulumi preview`, false for `pulumi up`. @default true */
  readonly preview?: boolean;
  /**
   * Environment variables of the program. Only PATH, HOME and the temporary directory are inherited, so that no
   * credential or proxy setting of the developer reaches the program.
   */
  readonly env?: Readonly<Record<string, string>>;
  /** Let ts-node check types, as `pulumi up` does. @default false - `tsc` has checked them before */
  readonly typeCheck?: boolean;
  /** Milliseconds until the program is killed. @default 150000 */
  readonly timeoutMs?: number;
  /** Answers a provider function; `undefined` fails the capture with the token and the arguments. */
  readonly onInvoke?: Answer<Invocation>;
  /** Answers a resource method; `undefined` fails the capture. */
  readonly onCall?: Answer<Invocation>;
  /** Answers the state of a resource that is read, not created; `undefined` fails the capture. */
  readonly onRead?: Answer<ResourceRead>;
  /** Ids and computed outputs of created resources in update mode. @default fakeOutputs */
  readonly fake?: FakeOutputs;
}

/** Answers one request with named values, or declines with `undefined`. */
export type Answer<Request> = (request: Request) => Values | undefined | Promise<Values | undefined>;

/** Invents what a cloud would return. Must be deterministic. */
export type FakeOutputs = (resource: CreatedResource) => { readonly id: string; readonly outputs: Values };

/** The resource that a {@link FakeOutputs} answers. */
export interface CreatedResource {
  readonly urn: string;
  readonly type: string;
  readonly name: string;
  /** Inputs without secret markers. */
  readonly inputs: Values;
  /** `region` input, else `aws:region` of the configuration, else us-east-1. */
  readonly region: string;
}

/** An input value, or the fallback when it is not a string. */
export function text(value: Value | undefined, fallback: string): string {
  return typeof value === 'string' ? value : fallback;
}
