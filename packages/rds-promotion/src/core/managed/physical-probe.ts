import { type Check, fail, pass, type Side, unknown } from '@regionlift/migration/core';
import type { ReplicaFacts } from './replica';

/** What is seen after a physical handover. */
export interface PhysicalProbe {
  readonly nameAt?: Side;
  readonly target?: ReplicaFacts;
  /** Whether each end is fenced; absent where the runtime cannot tell. */
  readonly sourceFenced?: boolean;
  readonly targetFenced?: boolean;
}

/** Whether the target serves and the source does not (RDS-4). */
export const physicalProbeChecks: readonly Check<PhysicalProbe>[] = [
  {
    code: 'NameNotAtTarget',
    asks: 'the stable name points at the target',
    property: 'recordName',
    serves: ['RDS-4', 'RDS-7'],
    judge: ({ nameAt }) =>
      nameAt === 'TARGET'
        ? pass
        : fail(nameAt === undefined ? 'neither end' : 'the source', 'the target', 'carry the switchover to its end'),
  },
  {
    code: 'TargetNotPromoted',
    asks: 'the target is available and replicates nothing',
    property: 'target',
    serves: ['RDS-4'],
    judge: ({ target }) =>
      target?.status === 'available' && target.replicaOf === undefined
        ? pass
        : fail(
            target === undefined ? 'no target' : `${target.status}, replica of ${target.replicaOf ?? 'nothing'}`,
            'an available primary',
            'carry the switchover to its end',
          ),
  },
  {
    code: 'TargetNotOpen',
    asks: 'the application may write to the target',
    property: 'target',
    serves: ['RDS-4'],
    judge: ({ targetFenced }) =>
      targetFenced === undefined
        ? unknown('an engine that the runtime does not speak', 'a write by the application')
        : targetFenced
          ? fail('fenced', 'open', 'repeat the switchover: it opens what it pointed the name at')
          : pass,
  },
  {
    code: 'SourceNotFenced',
    asks: 'the application cannot write to the source any more',
    property: 'source',
    serves: ['RDS-4'],
    judge: ({ sourceFenced }) =>
      sourceFenced === undefined
        ? unknown(
            'an engine that the runtime does not speak, or a source out of reach',
            'a write that the source refuses',
          )
        : sourceFenced
          ? pass
          : fail(
              'open',
              'fenced',
              'end its writers and compare both ends: the same name must never mean two databases',
            ),
  },
];
