import type { Capture, RefusalCode } from './types';

/**
 * Why a capture failed.
 *
 * - `ProgramFailed`: the program threw or ended with an exit code; the message is the program's own.
 * - `DuplicateUrn`, `MissingParent`: the engine refused a registration.
 * - `InvokeUnanswered`, `CallUnanswered`, `ReadUnanswered`: the program asked a provider for something the options do not answer.
 * - `TimedOut`: the program was killed at the limit.
 * - `NotRunnable`: no `Pulumi.yaml`, no Pulumi SDK, a configuration value that cannot be read.
 */
export type CaptureErrorCode =
  | RefusalCode
  | 'ProgramFailed'
  | 'InvokeUnanswered'
  | 'CallUnanswered'
  | 'ReadUnanswered'
  | 'TimedOut'
  | 'NotRunnable';

/** A program that could not be captured whole. `capture` holds what was recorded until then. */
export class CaptureError extends Error {
  override readonly name = 'CaptureError';

  constructor(
    readonly code: CaptureErrorCode,
    message: string,
    readonly capture?: Capture,
  ) {
    super(`${code}: ${message}`);
  }
}
