import { alarmNameOf, type Check, fail, namesFit, type PhysicalName, pass } from '@regionlift/migration/core';
import type { ObservabilityPlan } from '../observability-plan';
import { twiceIn } from './twice-in';

/** What is asked of a plan, once everything in it has its name. */
export const plannedChecks: readonly Check<ObservabilityPlan>[] = [
  namesFit('name', namesOf),
  {
    code: 'AlarmNameTaken',
    asks: 'no alarm of a canary or a runtime has the name of an alarm of a part',
    property: 'watch',
    serves: ['OBS-2'],
    judge: ({ alarms, parts, migration }) => {
      const names = [
        ...parts.flatMap(({ name, signals }) => signals.map((signal) => alarmNameOf(migration, name, signal))),
        ...alarms.map(({ alarmName }) => alarmName),
      ];
      const again = twiceIn(names);
      return again.length === 0 ? pass : fail(again.join(', '), 'each name once', 'rename the signal of the part');
    },
  },
  {
    code: 'TooManyLogGroups',
    asks: 'the key of the logs names all of them in a policy of at most 32,768 characters (KMS Developer Guide, "Resource quotas")',
    property: 'logGroups',
    serves: ['OBS-3'],
    judge: ({ key, logGroups }) => {
      const size = key === undefined ? 0 : JSON.stringify(key.policy).length;
      return size <= largestKeyPolicy
        ? pass
        : fail(`${logGroups.length} groups, ${size} characters`, `${largestKeyPolicy}`, 'create fewer groups here');
    },
  },
];

const largestKeyPolicy = 32_768;

function namesOf({
  dashboards,
  composites,
  metricFilters,
  queries,
  canaries,
  alarms,
  key,
}: ObservabilityPlan): PhysicalName[] {
  return [
    ...dashboards.map(({ dashboardName: value }) => ({ kind: 'DASHBOARD', value }) as const),
    ...[...composites, ...alarms].map(({ alarmName: value }) => ({ kind: 'ALARM', value }) as const),
    ...metricFilters.map(({ filterName: value }) => ({ kind: 'METRIC_FILTER', value }) as const),
    ...queries.map(({ queryName: value }) => ({ kind: 'QUERY', value }) as const),
    ...canaries.map(({ ruleName: value }) => ({ kind: 'EVENT_RULE', value }) as const),
    ...(key === undefined ? [] : [{ kind: 'KEY_ALIAS', value: key.alias } as const]),
  ];
}
