import { type Check, fail, isDeferred, pass, severities, show } from '@regionlift/migration/core';
import type { AlertsQuestion } from '../alerts-question';
import { isRecord } from '../subscribers';

/** What is asked of the severities of parts. Whether there are such parts is known only when all are declared. */
export const severityChecks: readonly Check<AlertsQuestion>[] = [
  {
    code: 'InvalidSeverities',
    asks: 'severities stand under the names of parts, each once, capitals aside',
    property: 'partSeverities',
    serves: ['OBS-2'],
    judge: ({ partSeverities }) => {
      if (partSeverities === undefined) return pass;
      if (!isRecord(partSeverities)) return fail(show(partSeverities), 'severities by names of parts', 'give a record');
      const names = Object.keys(partSeverities);
      const wrong = names.filter(
        (name, at) =>
          !/^[A-Za-z][A-Za-z0-9]{0,31}$/.test(name) ||
          names.slice(0, at).some((other) => other.toLowerCase() === name.toLowerCase()),
      );
      return wrong.length === 0
        ? pass
        : fail(wrong.map(show).join(', '), 'names of parts, each once', 'name parts as they are declared');
    },
  },
  {
    code: 'PlainValueNeeded',
    asks: 'severities are plain values: they decide which topic an alarm notifies',
    property: 'partSeverities',
    serves: ['OBS-2'],
    judge: ({ partSeverities }) => {
      const open = entriesOf(partSeverities).filter(([, severity]) => isDeferred(severity));
      return open.length === 0
        ? pass
        : fail(open.map(([part]) => `${part} deferred`).join(', '), 'plain values', 'give literals');
    },
  },
  {
    code: 'UnknownOption',
    asks: `the severity of a part is one of ${severities.join(', ')}`,
    property: 'partSeverities',
    serves: ['OBS-2'],
    judge: ({ partSeverities }) => {
      const unknown = entriesOf(partSeverities).filter(
        ([, severity]) => !isDeferred(severity) && !(severities as readonly unknown[]).includes(severity),
      );
      return unknown.length === 0
        ? pass
        : fail(
            unknown.map(([part, severity]) => `${part}: ${show(severity)}`).join(', '),
            severities.join(', '),
            'choose one of them',
          );
    },
  },
];

const entriesOf = (partSeverities: unknown): readonly [string, unknown][] =>
  isRecord(partSeverities) ? Object.entries(partSeverities) : [];
