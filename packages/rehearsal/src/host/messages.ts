/** What the process of a function asks the rehearsal. */
export type Question =
  | { readonly kind: 'call'; readonly id: number; readonly call: CallOnWire }
  | { readonly kind: 'where'; readonly id: number; readonly host: string; readonly port: number }
  /** The function's code is loaded, or cannot be. */
  | { readonly kind: 'loaded' }
  | { readonly kind: 'result'; readonly value: unknown }
  | { readonly kind: 'raised'; readonly name: string; readonly message: string };

/** What the rehearsal tells the process of a function. */
export type Answer =
  | {
      readonly kind: 'invoke';
      readonly event: unknown;
      readonly requestId: string;
      readonly timeoutMs: number;
      /** What the rehearsal's clock is ahead of the machine's. */
      readonly skippedMs: number;
    }
  | { readonly kind: 'output'; readonly id: number; readonly output: unknown }
  | { readonly kind: 'refusal'; readonly id: number; readonly refusal: RefusalOnWire }
  | { readonly kind: 'there'; readonly id: number; readonly place?: Place };

/** A call as the process knows it. */
export interface CallOnWire {
  readonly service: string;
  readonly operation: string;
  readonly region: string;
  readonly input: Readonly<Record<string, unknown>>;
}

/** An error of AWS on its way. */
export interface RefusalOnWire {
  readonly name: string;
  readonly message: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
}

/** An address of this machine. */
export interface Place {
  readonly host: string;
  readonly port: number;
}

/** What a process is started with, in its environment variable {@link SETTINGS}. */
export interface ChildSettings {
  readonly codePath: string;
  readonly handler: string;
  readonly functionName: string;
  /** PEM certificates that are trusted besides. */
  readonly authorities: readonly string[];
}

/** Taken away before the function's code is loaded. */
export const SETTINGS = 'REHEARSAL_CHILD';
