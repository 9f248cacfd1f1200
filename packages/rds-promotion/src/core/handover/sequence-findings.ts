import type { Finding } from '@regionlift/migration/core';
import type { SequenceDefinition, SequenceReading } from '../sql';
import { type AdvancedSequence, advanceSequence } from './advance-sequence';
import { handoverFinding } from './handover-finding';

/** What a sequence has to be set to at the other end, from what both catalogues say of it. */
export const advancedFrom = (
  definition: SequenceDefinition,
  reading: SequenceReading,
  margin: number,
): AdvancedSequence =>
  advanceSequence(
    {
      last: BigInt(reading.last),
      called: reading.called,
      increment: BigInt(definition.increment),
      min: BigInt(definition.min),
      max: BigInt(definition.max),
      cycle: definition.cycle,
    },
    margin,
  );

/** A sequence that was carried over without its margin: listed, no obstacle. */
export const sequenceNearLimit = (
  subject: string,
  database: string,
  { schema, name }: SequenceDefinition,
  { value }: AdvancedSequence,
  margin: number,
): Finding => ({
  ...handoverFinding(subject)(
    'SequenceNearLimit',
    'sequenceMargin',
    `${schema}.${name} at ${value} in ${database}`,
    `room for ${margin} increments before its limit`,
    'it was carried over exactly, without a margin; widen the column and the sequence soon',
  ),
  verdict: 'unknown',
});
