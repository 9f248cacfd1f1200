import {
  type AlarmDeclaration,
  alarmNameOf,
  arns,
  type MigrationPlan,
  type PartDeclaration,
  regionIn,
  regionOf,
  type Side,
} from '@regionlift/migration/core';
import { abortAlarmOf, abortLeafOf } from './observability-naming';
import type { CompositePlan } from './observability-plan';

/**
 * What one composite alarm holds. Source: CloudWatch API Reference, PutCompositeAlarm: as many as 100 alarms, a rule of 10,240
 * characters and of 500 elements. Which parentheses are elements is not written: a child is counted as three.
 */
export const compositeLimits = { children: 100, characters: 10_240, elements: 500 } as const;

/**
 * The alarms of a migration that say: a running cutover stops. One a side, for a composite looks only at alarms of its own account
 * and region (CloudWatch User Guide, "Create a composite alarm"); a side on which nothing aborts has none. Where one is not
 * enough, others stand below it, which notify nobody.
 *
 * Children are named, not given by ARN: a rule of a hundred ARNs is too long.
 *
 * @param actionArns ARNs to notify; each root takes those of its region
 */
export const abortComposites = (
  migration: MigrationPlan,
  parts: readonly PartDeclaration[],
  actionArns: readonly string[],
): readonly CompositePlan[] =>
  (['SOURCE', 'TARGET'] as const).flatMap((side) => {
    const names = abortingAlarms(migration, parts, side);
    return names.length === 0 ? [] : treeOver(migration, side, names, actionArns);
  });

/** The names of the alarms of a side that abort a cutover. What is only unusual never does: it takes days to learn what is usual. */
export const abortingAlarms = (
  migration: MigrationPlan,
  parts: readonly PartDeclaration[],
  side: Side,
): readonly string[] =>
  parts.flatMap(({ name, signals }) =>
    signals
      .filter((signal) => signal.side === side && signal.abortsCutover && signal.anomaly !== true)
      .map((signal) => alarmNameOf(migration, name, signal)),
  );

/** ARNs of the roots, source first: what the dashboard shows and a cutover asks. */
export const abortAlarmArns = (migration: MigrationPlan, composites: readonly CompositePlan[]): readonly string[] =>
  composites
    .filter(({ alarmName }) => alarmName === abortAlarmOf(migration))
    .map(({ region, alarmName }) => arns.alarm(migration, region, alarmName));

function treeOver(
  migration: MigrationPlan,
  side: Side,
  names: readonly string[],
  actionArns: readonly string[],
): readonly CompositePlan[] {
  const region = regionOf(migration, side);
  const leaves: CompositePlan[] = [];
  let level = names;
  while (filled(level).length > 1) {
    level = filled(level).map((children) => {
      const number = leaves.length + 1;
      const leaf = {
        id: `Abort${number}`,
        side,
        region,
        alarmName: abortLeafOf(migration, number),
        description: `Part ${number} of what aborts the cutover of ${migration.migration} in ${region}`,
        ...over(children, leaves),
        actionArns: [],
      };
      leaves.push(leaf);
      return leaf.alarmName;
    });
  }
  const root = {
    id: 'Abort',
    side,
    region,
    alarmName: abortAlarmOf(migration),
    description: `[CRITICAL] Aborts the cutover of ${migration.migration}: ${names.length} ${names.length === 1 ? 'alarm' : 'alarms'} in ${region}`,
    ...over(level, leaves),
    actionArns: actionArns.filter((arn) => regionIn(arn) === region),
  };
  return [...leaves, root];
}

const over = (children: readonly string[], composites: readonly CompositePlan[]) => ({
  rule: ruleOf(children),
  children: children.filter((child) => composites.some(({ alarmName }) => alarmName === child)),
});

const ruleOf = (names: readonly AlarmDeclaration['alarmName'][]): string =>
  names.map((name) => `ALARM("${name}")`).join(' OR ');

/** Names by composite, in order; each holds as many as fit. */
function filled(names: readonly string[]): readonly (readonly string[])[] {
  const groups: string[][] = [];
  let characters = 0;
  for (const name of names) {
    const last = groups.at(-1);
    const more = ` OR ALARM("${name}")`.length;
    if (last !== undefined && fits(last.length + 1, characters + more)) {
      last.push(name);
      characters += more;
    } else {
      groups.push([name]);
      characters = ruleOf([name]).length;
    }
  }
  return groups;
}

const fits = (children: number, characters: number): boolean =>
  children <= compositeLimits.children &&
  children * elementsPerChild <= compositeLimits.elements &&
  characters <= compositeLimits.characters;

const elementsPerChild = 3;
