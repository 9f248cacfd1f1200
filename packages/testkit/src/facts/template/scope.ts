/** What intrinsic functions resolve against. */
export interface Scope {
  readonly partition: string;
  readonly region: string;
  readonly account: string;
  readonly stackName: string;
  readonly parameters: Readonly<Record<string, Parameter>>;
  /** The value of a resource's attribute; `Ref` for the function of that name. Undefined for an unknown logical id. */
  readonly attribute: (logicalId: string, attribute: string) => unknown;
  /** The section `Mappings`. @default none */
  readonly mappings?: Readonly<Record<string, unknown>>;
  /** Whether a condition holds; undefined where that is known only at the deployment. @default no condition is known */
  readonly condition?: (name: string) => boolean | undefined;
  /** What a stack exports under a name; undefined where none does. @default no export is known */
  readonly exported?: (name: string) => unknown;
  /** The value that a stack around this one gives a parameter; undefined where it gives none. */
  readonly given?: (parameter: string) => unknown;
  /** Characters that functions may still compose: names that double each other would fill the memory. @default no bound */
  readonly budget?: { left: number };
}

/** A parameter of a template. */
export interface Parameter {
  readonly Type?: string;
  readonly Default?: unknown;
  /** CloudFormation masks the value wherever it shows parameters. */
  readonly NoEcho?: unknown;
}
