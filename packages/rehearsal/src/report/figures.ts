import type { RehearsalReport } from '../contract/result';
import { duration } from './duration';
import { meaningOf } from './in-words';

/** One figure of the result, as table and page show it. */
export interface Figure {
  /** Where the report holds it. */
  readonly key: keyof RehearsalReport;
  readonly title: string;
  readonly text: string;
  /** What it is held against: `of 812 acknowledged`, `expected: CUT_OVER`; empty where there is nothing to say. */
  readonly note: string;
  /** Absent where it is only measured. */
  readonly good?: boolean;
}

/** The figures of a report that decide whether it is ok. */
export function verdictsOf(report: RehearsalReport): readonly Figure[] {
  const missing = Object.values(report.missingPermissions).flat().length;
  const acknowledged = `of ${count(report.acknowledgedWrites)} acknowledged`;
  return [
    {
      key: 'outcome',
      title: 'Outcome',
      text: report.outcome,
      note: report.outcome === report.expected ? meaningOf(report.outcome) : `expected: ${report.expected}`,
      good: report.outcome === report.expected,
    },
    zero('lostWrites', 'Lost writes', report.lostWrites, acknowledged),
    zero('duplicateWrites', 'Duplicate writes', report.duplicateWrites, acknowledged),
    {
      ...zero('splitBrainMs', 'Split brain', report.splitBrainMs, 'in which both databases took writes'),
      text: duration(report.splitBrainMs),
    },
    zero('objectsMissing', 'Missing objects', report.objectsMissing, 'of those that were acknowledged'),
    zero('missingPermissions', 'Missing permissions', missing, 'called without being granted'),
  ];
}

/** What was measured besides. */
export function measuresOf(report: RehearsalReport): readonly Figure[] {
  const { pauseMs, fenceToFlipMs, requests, failedRequests, retriedRequests, acknowledgedWrites, longestGapMs } =
    report;
  return [
    {
      key: 'pauseMs',
      title: 'Pause of writes',
      text: pauseMs === undefined ? 'none' : duration(pauseMs),
      note: pauseMs === undefined ? 'nothing was fenced' : 'from the fence until the target takes them',
    },
    ...(fenceToFlipMs === undefined
      ? []
      : [measured('fenceToFlipMs', 'Fence to flip', duration(fenceToFlipMs), 'a part of the pause')]),
    measured('longestGapMs', 'Longest gap', duration(longestGapMs), 'between two writes, cached names included'),
    measured('requests', 'Requests', count(requests), `by ${report.options.clients} clients`),
    measured('failedRequests', 'Failed requests', count(failedRequests), 'after all their retries'),
    measured('retriedRequests', 'Retried requests', count(retriedRequests), 'sent again, and answered'),
    measured('acknowledgedWrites', 'Writes', count(acknowledgedWrites), 'acknowledged'),
  ];
}

/** `12,345`. */
export const count = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ',');

const measured = (key: keyof RehearsalReport, title: string, text: string, note: string): Figure => ({
  key,
  title,
  text,
  note,
});

const zero = (key: keyof RehearsalReport, title: string, value: number, note: string): Figure => ({
  key,
  title,
  text: count(value),
  note,
  good: value === 0,
});
