import type { Outcome } from '../contract/result';
import type { DatabaseLab, End, Names, ObjectStores } from '../contract/world';

/** Something that goes wrong in a rehearsal, at a step of the machine, with the end that is expected of it. */
export interface Fault {
  readonly name: string;
  /** `The link between the regions is cut for three seconds.` */
  readonly title: string;
  /** How a cutover ends that meets it. */
  readonly expected: Outcome;
  /** Steps at whose first call it strikes: with their part (`cutover: watch`) or of whichever part (`switchover`); absent: at every step. */
  readonly at?: readonly string[];
  readonly strike: (world: FaultWorld, moment: FaultMoment) => Promise<void>;
}

/** When a fault strikes. */
export interface FaultMoment {
  readonly step: string;
  /** The function that is about to be called. */
  readonly functionName: string;
}

/** What faults can get at. */
export interface FaultWorld {
  readonly lab: DatabaseLab;
  readonly stores: Pick<ObjectStores, 'lagMs'> & { lagMs: number };
  readonly names: Names;
  /** Kills the function's process at its next call of AWS, after AWS has done what it was asked, or when `withinMs` are over. */
  readonly killSoon: (functionName: string, withinMs: number) => void;
  /** Raises the migration's abort signal, in both regions. */
  readonly raiseAbortSignal: () => void;
  /** Makes every instance of an end fail its health checks. */
  readonly sicken: (end: End) => void;
  /** Milliseconds of the rehearsal's clock for which clients of the source keep their connections. */
  readonly holdClients: (ms: number) => void;
  /** Opens a session of the application on an end's database, as its own users do. */
  readonly session: (end: End) => Promise<Session>;
  /** Rows of one statement, run by a superuser. */
  readonly sql: (end: End, text: string) => Promise<unknown>;
  /** Runs when so many milliseconds of real time are over, or when the rehearsal ends. */
  readonly later: (ms: number, act: () => void | Promise<void>) => void;
}

/** A session; a session that the server ended raises what it says. */
export interface Session {
  readonly run: (text: string) => Promise<unknown>;
  readonly end: () => Promise<void>;
}
