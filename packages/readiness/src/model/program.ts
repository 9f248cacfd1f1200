import type { FactValue, OutputFact, ResourceFact } from '@regionlift/testkit/facts/model';

export type { FactValue, FactValues, OutputFact, ResourceFact } from '@regionlift/testkit/facts/model';

/** What wrote a program: it decides where a reader has to look, and nothing else. */
export type Dialect = 'CLOUDFORMATION' | 'PULUMI';

/**
 * A program as checks see it, whichever dialect it was written in: resources under their CloudFormation types and property
 * names, references as the texts that they stand for. What nobody can know before a deployment is a text that begins with
 * `unresolved:`.
 */
export interface Program {
  /** What a reader knows it by: a path, or the name of an app. */
  readonly title: string;
  /** What wrote it. */
  readonly dialect: Dialect;
  /** Sorted by kind, region and name. */
  readonly resources: readonly ResourceFact[];
  /** Outputs of its stacks. */
  readonly outputs: readonly OutputFact[];
  /** Every text that stands in the program, as written: secrets hide anywhere. */
  readonly texts: readonly SourceText[];
  /** What is there and could not be read: never a pass for what it might hold. */
  readonly unread: readonly Unread[];
  /** Acknowledgements that stand in the program itself. */
  readonly acknowledged: readonly Acknowledgement[];
  /** Region that is left, where it is told; else checks find the regions in the resources. */
  readonly from?: string;
  /** Region that is moved to, where it is told. */
  readonly to?: string;
}

/** One text of a program, and where it stands. */
export interface SourceText {
  /** Stack and logical id, or URN. */
  readonly subject: string;
  /** Path below it: `Properties.MasterUserPassword`, `inputs.password`, `Parameters.Password.Default`. */
  readonly property: string;
  /** As written. It may be a secret: no report shows it. */
  readonly text: string;
  /** Whether the program marked it as a secret, which is stored encrypted. */
  readonly secret: boolean;
}

/** Something that could not be read. */
export interface Unread {
  /** Stack and logical id, URN, or file. */
  readonly subject: string;
  /** Why, in words that a reader can act on. */
  readonly reason: string;
}

/** A finding that somebody has decided to live with. */
export interface Acknowledgement {
  /** Code of the finding. */
  readonly code: string;
  /** Subjects that it is for: a text with `*`. @default all of them */
  readonly subject?: string;
  /** Why that is right: at least one sentence. */
  readonly reason: string;
  /** Last day, `2027-01-31`; afterwards it counts no more. @default never expires */
  readonly expires?: string;
  /** Where it stands: a file, or the path of a construct. */
  readonly origin: string;
}

/** Value below a path, undefined where there is none. */
export type Lookup = FactValue | undefined;
