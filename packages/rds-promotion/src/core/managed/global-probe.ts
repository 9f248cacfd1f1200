import type { Finding, Side } from '@regionlift/migration/core';
import type { GlobalMove } from './global-move';
import { managedFinding } from './managed-finding';

/** What is wrong after a switchover to the target; none when its cluster writes and the name points there. */
export const judgeGlobalProbe = (subject: string, move: GlobalMove, nameAt: Side | undefined): readonly Finding[] => [
  ...(move.kind === 'REFUSE' ? move.findings : []),
  ...(move.kind === 'START' || move.kind === 'WAIT'
    ? [
        managedFinding(subject, 'fail', [
          'TargetNotWriting',
          'target',
          move.kind === 'WAIT' ? move.waitsFor : "the source's cluster writes",
          "the target's cluster as the available writer",
          'carry the switchover to its end',
        ]),
      ]
    : []),
  ...(nameAt === 'TARGET'
    ? []
    : [
        managedFinding(subject, 'fail', [
          'NameNotAtTarget',
          'recordName',
          nameAt === undefined ? 'neither end' : 'the source',
          'the target',
          'carry the switchover to its end',
        ]),
      ]),
];
