import { type Check, fail, namesFit, pass, show } from '@regionlift/migration/core';
import { alertsNamesNeeded } from '../alerts-naming';
import type { AlertsQuestion } from '../alerts-question';
import { audienceChecks } from './audience-checks';
import { endpointChecks } from './endpoint-checks';
import { severityChecks } from './severity-checks';
import { slackChecks } from './slack-checks';
import { subscriberChecks } from './subscriber-checks';

/** What alerts ask of their inputs, before anything is created. */
export const alertsChecks: readonly Check<AlertsQuestion>[] = [
  {
    code: 'InvalidName',
    asks: 'the name of the alerts is made of letters and digits',
    property: 'name',
    serves: ['A1'],
    judge: ({ name }) =>
      /^[A-Za-z][A-Za-z0-9]{0,31}$/.test(name)
        ? pass
        : fail(
            show(name),
            'a letter, then at most 31 letters and digits',
            'rename the alerts: physical names are composed from it',
          ),
  },
  {
    code: 'DuplicateAlerts',
    asks: 'a migration has its alerts once: parts would notify the last ones alone',
    property: 'name',
    serves: ['OBS-4'],
    judge: ({ name, migration }) =>
      migration.alerts === undefined
        ? pass
        : fail(`${show(name)} beside other alerts`, 'one of them', 'give all subscribers to the first'),
  },
  ...subscriberChecks,
  ...endpointChecks,
  ...slackChecks,
  ...severityChecks,
  ...audienceChecks,
  namesFit('name', alertsNamesNeeded),
];
