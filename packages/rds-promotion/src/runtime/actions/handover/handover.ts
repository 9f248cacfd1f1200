import type { Finding } from '../../../core';
import type { Direction } from '../../../core/handover';
import type { SequenceReading } from '../../../core/sql';
import type { Survey } from './survey';

/** A handover under way. */
export interface Handover {
  readonly direction: Direction;
  readonly surveys: readonly Survey[];
  /** Milliseconds of the clock at which the pause began. */
  closedAt?: number;
  /** State of each database's sequences behind the fence. */
  readings?: readonly (readonly SequenceReading[])[];
  readonly evidence: Record<string, unknown> & { readonly ms: Record<string, number> };
  /** What a person should know although it is no obstacle. */
  listed: readonly Finding[];
}
