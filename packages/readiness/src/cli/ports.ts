import type { Day, Verdict } from '../judge';
import type { Acknowledgement, Check, Program } from '../model';
import type { Rule } from './explained';

/** What the command line is wired to. */
export interface CliPorts {
  readonly checks: readonly Check[];
  readonly version: string;
  readonly readPrograms: (
    paths: readonly string[],
    options: { readonly from?: string; readonly to?: string },
  ) => Promise<readonly Program[]>;
  /** Compares the phases of a program, in the order of the paths; each path is one phase. */
  readonly judgePhases: (
    paths: readonly string[],
    options: { readonly acknowledgements: readonly Acknowledgement[]; readonly today: Day },
  ) => Promise<Verdict>;
  /** What the comparison of phases says, by code. */
  readonly phaseRules: readonly Rule[];
  /** Runs a command line of the user's; resolves when it has ended well, else raises. */
  readonly runCommand: (command: string) => Promise<void>;
  /** The text of a file; undefined where there is none. */
  readonly textOf: (path: string) => Promise<string | undefined>;
  /** A new directory that {@link CliPorts.removeDirectory} takes away. */
  readonly makeDirectory: () => Promise<string>;
  readonly removeDirectory: (path: string) => Promise<void>;
  /** `2026-11-26` */
  readonly today: () => string;
  readonly write: (text: string) => void;
  readonly writeError: (text: string) => void;
  /** Whether standard output is a terminal that shows colours. */
  readonly colored: boolean;
}
