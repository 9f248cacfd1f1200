import type { Value } from './values';

/** Named property values of a resource, an invoke or a stack. */
export type Values = Record<string, Value>;

/** Everything one run of a Pulumi program said to its engine. */
export interface Capture {
  readonly project: string;
  readonly stack: string;
  readonly organization: string;
  /** Whether the run was a preview (`pulumi preview`) rather than an update. */
  readonly preview: boolean;
  /** Configuration as the program saw it, full keys (`orders:bucketName`). */
  readonly config: Values;
  /** The engine features the capture claimed, by the names of Pulumi's `ResourceMonitorFeature`. */
  readonly features: readonly string[];
  /** Registrations sorted by URN; a duplicate keeps both records, in the order of arrival. */
  readonly resources: readonly RegisteredResource[];
  /** `registerOutputs` calls of components and of the stack, sorted by URN. */
  readonly outputs: readonly RegisteredOutputs[];
  /** What the program exports. */
  readonly stackOutputs: Values;
  readonly reads: readonly ResourceRead[];
  readonly invokes: readonly Invocation[];
  readonly calls: readonly Invocation[];
  /** What the program (or the engine, on a refusal) logged, debug messages left out. */
  readonly logs: readonly LogMessage[];
  /** Exit code of the program; `null` when it was killed. Pulumi's SDK uses 32 for an error it has logged itself. */
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** One `RegisterResource` request, and what it was answered. Empty options are empty lists, never absent. */
export interface RegisteredResource {
  readonly urn: string;
  /** Type token, for example `aws:s3/bucket:Bucket`. */
  readonly type: string;
  readonly name: string;
  /** URN of the parent; absent on the stack itself. */
  readonly parent?: string;
  /** True for a resource of a provider, false for a component. */
  readonly custom: boolean;
  /** True for a component that a provider constructs. */
  readonly remote: boolean;
  /** After inheritance from the parent, as the engine applies it. */
  readonly protect: boolean;
  /** After inheritance from the parent, as the engine applies it. */
  readonly retainOnDelete: boolean;
  /** Absent when the program leaves the choice to the provider. */
  readonly deleteBeforeReplace?: boolean;
  readonly dependencies: readonly string[];
  readonly propertyDependencies: Readonly<Record<string, readonly string[]>>;
  /** Explicit provider as `urn::id`; the id reads `unknown` during a preview. Absent: the default provider. */
  readonly provider?: string;
  /** Providers handed to a component, by package name. */
  readonly providers: Readonly<Record<string, string>>;
  /** Version of the provider plugin. */
  readonly version?: string;
  readonly pluginDownloadURL?: string;
  readonly ignoreChanges: readonly string[];
  readonly replaceOnChanges: readonly string[];
  readonly additionalSecretOutputs: readonly string[];
  readonly hideDiffs: readonly string[];
  readonly aliases: readonly Alias[];
  /** Cloud id of a resource to be imported. */
  readonly importId?: string;
  readonly deletedWith?: string;
  readonly replaceWith: readonly string[];
  /** Timeouts as Go durations (`30m`). */
  readonly customTimeouts: Readonly<Record<string, string>>;
  readonly inputs: Values;
  /** Id the resource was answered with; unknown during a preview, absent on a component. */
  readonly id?: Value;
  /** State the resource was answered with. During a preview it holds the inputs alone: all else is unknown. */
  readonly state: Values;
  /** Why the engine refused this registration. */
  readonly refused?: RefusalCode;
}

/** Another identity of a resource: a whole URN, or the parts that differ. */
export type Alias =
  | { readonly urn: string }
  | {
      readonly name?: string;
      readonly type?: string;
      readonly stack?: string;
      readonly project?: string;
      readonly parent?: string;
      readonly noParent?: boolean;
    };

/** One `RegisterResourceOutputs` request. */
export interface RegisteredOutputs {
  readonly urn: string;
  readonly outputs: Values;
}

/** One `ReadResource` request (`Bucket.get`, a stack reference). */
export interface ResourceRead {
  readonly urn: string;
  readonly type: string;
  readonly name: string;
  readonly id: string;
  readonly parent?: string;
  readonly provider?: string;
  readonly properties: Values;
}

/** One call of a provider function or of a resource method. The SDK removes secret marks from the arguments. */
export interface Invocation {
  readonly token: string;
  readonly args: Values;
  readonly provider?: string;
  readonly version?: string;
}

/** One message to the user. */
export interface LogMessage {
  readonly severity: 'info' | 'warning' | 'error';
  readonly message: string;
  readonly urn?: string;
}

/** Registrations a real engine refuses. */
export type RefusalCode = 'DuplicateUrn' | 'MissingParent';
