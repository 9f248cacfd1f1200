/**
 * An error with a stable code. Lambda reports `name` as the error type, which a state machine catches and retries by.
 *
 * Codes of every runtime: InvalidRuntimeConfig, UnknownAction, InvalidRequest. A library's README lists its own. Errors of AWS
 * keep AWS's names.
 */
export class RuntimeError extends Error {
  public override readonly name: string;

  public constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = code;
  }
}
