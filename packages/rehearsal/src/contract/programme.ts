/** What was synthesized in one phase, in either dialect: all that the rehearsal knows of the libraries. */
export interface Programme {
  readonly dialect: 'cdk' | 'pulumi';
  readonly phase: ProgrammePhase;
  /** Twelve digits. */
  readonly account: string;
  /** Region that is left, and region that is moved to. */
  readonly from: string;
  readonly to: string;
  /** The state machine of the cutover; absent in phase FINALISED. */
  readonly machine?: SynthesizedMachine;
  /** Every function that the machine, a rule or a person may invoke. */
  readonly functions: readonly SynthesizedFunction[];
  /** Statements of every role, by the role's name: inline and attached managed policies, without the boundary. */
  readonly roles: Readonly<Record<string, readonly PolicyStatement[]>>;
  /** Every resource as the test kit reads it, both dialects alike. */
  readonly resources: readonly SynthesizedResource[];
}

/** Phases in which a program is synthesized. */
export type ProgrammePhase = 'REPLICATE' | 'PROMOTED' | 'CUT_OVER' | 'FINALISED';

/** A state machine as it would be created. */
export interface SynthesizedMachine {
  readonly name: string;
  readonly arn: string;
  /** Amazon States Language, as an object. */
  readonly definition: { readonly StartAt: string; readonly States: Readonly<Record<string, SynthesizedState>> };
}

/** A state, as far as the rehearsal looks at it. */
export interface SynthesizedState {
  readonly Type: string;
  readonly Resource?: string;
  readonly Parameters?: { readonly FunctionName?: string; readonly Payload?: Readonly<Record<string, unknown>> };
  readonly TimeoutSeconds?: number;
  readonly Seconds?: number;
}

/** A function as it would be created, with the folder that its code stands in. */
export interface SynthesizedFunction {
  readonly name: string;
  readonly arn: string;
  readonly region: string;
  /** Name of its role. */
  readonly roleName: string;
  /** `index.handler`. */
  readonly handler: string;
  readonly timeoutSeconds: number;
  /** Values that AWS would give (ids, ARNs of load balancers, zones) are put in by the stand-ins: see `Identities`. */
  readonly environment: Readonly<Record<string, string>>;
  /** Folder with `index.js`: the shipped bundle. */
  readonly codePath: string;
}

/** A statement of a policy, lists always written as lists. */
export interface PolicyStatement {
  readonly effect: 'Allow' | 'Deny';
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly conditions: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

/** A resource of a program. */
export interface SynthesizedResource {
  /** CloudFormation type. */
  readonly kind: string;
  /** Physical name. */
  readonly name: string;
  /** `global` for what has no region. */
  readonly region: string;
  readonly properties: Readonly<Record<string, unknown>>;
}
