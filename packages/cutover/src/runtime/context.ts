import type { CutoverRuntimeConfig, Ending, Mode } from '../core';
import type { ClockPort, EvidencePort, ExecutionsPort, LedgerPort, Log, PeoplePort, SignalsPort } from './ports';

/** What an action works with. */
export interface ActionContext {
  readonly config: CutoverRuntimeConfig;
  /** Path for findings: `rl-orders/cutover`. */
  readonly subject: string;
  readonly ledger: LedgerPort;
  readonly executions: ExecutionsPort;
  readonly signals: SignalsPort;
  readonly people: PeoplePort;
  readonly evidence: EvidencePort;
  readonly clock: ClockPort;
  readonly log: Log;
  readonly request: ActionRequest;
}

/** What the runtime is invoked with; which fields there are depends on the action. */
export interface ActionRequest {
  readonly action: string;
  readonly mode?: Mode;
  /** ARN of the execution. */
  readonly execution?: string;
  readonly ending?: Ending;
  readonly failure?: Readonly<Record<string, unknown>>;
  readonly looked?: Readonly<Record<string, unknown>>;
  /** With `ask`: the token that an answer needs, what is asked about, and the question. */
  readonly token?: string;
  readonly about?: string;
  readonly question?: string;
}
