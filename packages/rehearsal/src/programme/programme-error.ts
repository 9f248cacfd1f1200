/**
 * Why a program cannot be rehearsed.
 *
 * - `NotBuilt`: what has to be compiled or bundled before is not there.
 * - `NotSynthesized`: the program failed; the message is its own.
 * - `NotAProgramme`: the directory or file holds no synthesized program.
 * - `EndsUnknown`: no function says which regions and which account the migration is between.
 * - `Unresolved`: a value that a function or the state machine needs cannot be known before deployment.
 * - `UnknownFunction`: the state machine calls a function that the program does not declare.
 * - `SeveralMachines`: which state machine is meant is not clear.
 * - `NotRehearsable`: two servers, two fleets and one accelerator of this machine cannot stand for a part of it.
 * - `UnknownPolicy`, `UnsupportedStatement`: what a role may do cannot be told from the program.
 */
export type ProgrammeErrorCode =
  | 'NotBuilt'
  | 'NotSynthesized'
  | 'NotAProgramme'
  | 'EndsUnknown'
  | 'Unresolved'
  | 'UnknownFunction'
  | 'SeveralMachines'
  | 'NotRehearsable'
  | 'UnknownPolicy'
  | 'UnsupportedStatement';

/** A program that cannot be rehearsed; the message says what to do. */
export class ProgrammeError extends Error {
  public override readonly name = 'ProgrammeError';
  public readonly code: ProgrammeErrorCode;

  public constructor(code: ProgrammeErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
