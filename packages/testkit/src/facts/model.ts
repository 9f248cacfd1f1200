/** A value without any dialect: what JSON can say. */
export type FactValue = null | boolean | number | string | FactValue[] | { [key: string]: FactValue };

/** Named values. */
export type FactValues = Record<string, FactValue>;

/** What names a resource in AWS: its CloudFormation type, where it lives, what it is called. */
export interface FactId {
  /** CloudFormation resource type; `unsupported:<type>` for a type that no adapter reads. */
  readonly kind: string;
  /** Region; `global` for kinds without one. */
  readonly region: string;
  /** Physical name; for a key the first of its aliases; `(unnamed <id>)` where a program leaves the name to chance. */
  readonly name: string;
}

/** One resource as AWS will see it, whichever dialect declared it. */
export interface ResourceFact extends FactId {
  /** False when a program only adds to a resource that it does not declare (a policy on a role of somebody else). */
  readonly declared: boolean;
  /** Properties under their CloudFormation names, aspects of their own merged in, sets sorted, documents parsed. */
  readonly properties: FactValues;
  /** What becomes of it when it leaves the program. */
  readonly retention: Retention;
  /** Logical ids or URNs that it was read from, for messages; never compared. */
  readonly origins: readonly string[];
}

/** What is left of a resource when a program stops declaring it. */
export interface Retention {
  /** Kept when the program drops it. */
  readonly onDelete: boolean;
  /** Kept when an update replaces it. */
  readonly onReplace: boolean;
  /** Aspects (policy, versioning …) that are removed although the resource itself is kept. */
  readonly lost: readonly string[];
}

/** A value that a program exports under a name. */
export interface OutputFact {
  /** Name of the output. */
  readonly name: string;
  /** Its value; a text that begins with `unresolved:` where nobody can know it. */
  readonly value: FactValue;
}

/** Everything that a program would create and export. */
export interface Facts {
  /** Sorted by subject. */
  readonly resources: readonly ResourceFact[];
  /** Sorted by name. */
  readonly outputs: readonly OutputFact[];
}

/** How a resource is named in messages: `AWS::S3::Bucket us-east-1 rl-orders-assets`. */
export const subjectOf = ({ kind, region, name }: FactId): string => `${kind} ${region} ${name}`;
