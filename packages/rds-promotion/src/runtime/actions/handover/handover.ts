import type { Finding, PoolerFacts } from '../../../core';
import type { Direction } from '../../../core/handover';
import type { SequenceReading } from '../../../core/sql';
import type { Survey } from './survey';

/** A handover under way. */
export interface Handover {
  readonly direction: Direction;
  readonly surveys: readonly Survey[];
  /** What the poolers said of themselves when the run began. */
  readonly poolers: readonly PoolerFacts[];
  /** `host:port` of the poolers whose PAUSE took longer than the budget. */
  latePoolers?: readonly string[];
  /** Milliseconds of the clock at which every pooler had answered PAUSE. */
  pausedAt?: number;
  /** This run has pointed the name. */
  flipped?: boolean;
  /** Milliseconds of the clock at which writes began to wait: by PAUSE, or by the fence. */
  closedAt?: number;
  /** State of each database's sequences behind the fence. */
  readings?: readonly (readonly SequenceReading[])[];
  readonly evidence: Record<string, unknown> & { readonly ms: Record<string, number> };
  /** What a person should know although it is no obstacle. */
  listed: readonly Finding[];
}
