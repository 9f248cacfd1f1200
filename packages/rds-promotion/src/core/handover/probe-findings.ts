import type { Finding } from '@regionlift/migration/core';
import { heartbeatTable } from '../sql';
import { handoverFinding } from './handover-finding';
import type { Gate } from './next-move';

/** What the probe saw after the switchover. */
export interface ProbeFacts {
  readonly name: 'SOURCE' | 'TARGET' | undefined;
  readonly source: Gate;
  readonly target: Gate;
  /** Sessions of the application's roles on the source. */
  readonly sourceSessions: number;
  /** Databases of the target without the heartbeat's table: nothing was prepared, or its copy has not come this far. */
  readonly unprepared: readonly string[];
  /** Other databases of the target in which a write did not come through; all of them while it is a standby. */
  readonly unwritten: readonly string[];
}

/** Whether clients are sent to the target, it takes their writes, and the source cannot. */
export function probeFindings(subject: string, facts: ProbeFacts): Finding[] {
  const say = handoverFinding(subject);
  const switchAgain = 'run switchover again: it goes on where it stopped';
  return [
    ...(facts.name === 'TARGET'
      ? []
      : [
          say('NameNotFlipped', 'name', `the name points at ${facts.name ?? 'neither end'}`, 'the target', switchAgain),
        ]),
    ...(facts.unprepared.length === 0
      ? []
      : [
          say(
            'HeartbeatMissing',
            'target',
            `no ${heartbeatTable} in ${facts.unprepared.join(', ')}`,
            'the table that prepare makes at the source, in every database of the target',
            'prepare, copy, promote, attach and switch over first',
          ),
        ]),
    ...(facts.target === 'OPEN' && facts.unwritten.length === 0
      ? []
      : [
          say(
            'TargetTakesNoWrites',
            'target',
            facts.unwritten.length > 0
              ? `no write in ${facts.unwritten.join(', ')}`
              : 'a target closed to the application',
            'writes in every database',
            switchAgain,
          ),
        ]),
    ...(facts.source === 'CLOSED' && facts.sourceSessions === 0
      ? []
      : [
          say(
            'SourceTakesWrites',
            'source',
            facts.source === 'CLOSED'
              ? `${facts.sourceSessions} sessions of the application`
              : 'a source open to the application',
            'a source that refuses the application',
            switchAgain,
          ),
        ]),
  ];
}
