import type { Dialect, FactValue, FactValues, Unread } from '../model';

/** A program in one of its phases, as an update finds it: what counts is under which address a resource is known, not its name. */
export interface Snapshot {
  /** What a reader knows the phase by: its directory. */
  readonly title: string;
  /** What wrote it. */
  readonly dialect: Dialect;
  /** By address. */
  readonly resources: ReadonlyMap<string, Placed>;
  /** What is there and could not be read: it may hold data. */
  readonly unread: readonly Unread[];
}

/** One resource of a snapshot. */
export interface Placed {
  /** What identifies it across updates: account, region, stack and logical id; or a URN. */
  readonly address: string;
  /** Addresses under which it may have been known before (aliases); none in CloudFormation. */
  readonly formerly: readonly string[];
  /** CloudFormation type, or Pulumi type token. */
  readonly type: string;
  /** As written, references by address, what has one value replaced by it. */
  readonly properties: FactValues;
  /** Addresses that properties refer to, by the property's name. */
  readonly references: Readonly<Record<string, readonly string[]>>;
  /** What becomes of it when it leaves the program. */
  readonly onDelete: Fate;
  /** What becomes of it when another takes its place. */
  readonly onReplace: Fate;
  /** Whether the tool itself refuses to delete it (`protect`). */
  readonly guarded: boolean;
  /** Condition that decides whether it exists, where nobody can evaluate it. */
  readonly condition?: FactValue;
  /** Stack, or provider, that manages it. */
  readonly home: string;
  /** What it is called in AWS, where the program says so. */
  readonly physicalName?: string;
  /** Paths whose changes the tool overlooks (`ignoreChanges`). */
  readonly ignored: readonly string[];
  /** Paths whose changes replace by the program's wish (`replaceOnChanges`). */
  readonly replacing: readonly string[];
  /** Id in AWS of what is taken over under this address (`import`). */
  readonly adopts?: string;
  /** Id in AWS, where a state tells it. */
  readonly id?: string;
}

/** What happens to the thing itself when it leaves the program, or is replaced. */
export type Fate = 'KEPT' | 'SNAPSHOT' | 'DELETED' | 'UNKNOWN';
