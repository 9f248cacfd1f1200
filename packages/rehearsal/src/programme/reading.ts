import type { Facts } from '@regionlift/testkit';
import type { Programme, ProgrammePhase } from '../contract/programme';
import type { Ends } from './ends';

/**
 * What the reader of a dialect hands over. References are the test kit's symbols everywhere. Texts whose order counts stand
 * beside the facts, for facts sort what AWS takes for a set.
 */
export interface Reading extends Ends {
  readonly dialect: Programme['dialect'];
  readonly phase: ProgrammePhase;
  readonly facts: Facts;
  readonly functions: readonly FunctionReading[];
  readonly machines: readonly MachineReading[];
}

/** What facts do not say of a function. */
export interface FunctionReading {
  /** By which the fact of the function is found. */
  readonly origin: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Absolute. */
  readonly codePath: string;
}

/** A state machine. */
export interface MachineReading {
  readonly name: string;
  readonly region: string;
  /** As text, or as the object that a template may have in its place. */
  readonly definition: unknown;
}
