import type { MigrationPlan } from '@regionlift/migration/core';
import { alarmTiles } from './alarm-tile';
import { cutoverNumbers } from './cutover-section';
import { metricTiles } from './metric-tile';
import { heights } from './part-section';
import { inRows, type Section, textTile } from './tile';
import type { WatchedPart } from './watched-part';

/**
 * What somebody on call looks at first: whether a cutover would be aborted, how cutovers ended, what is critical, and the graphs that
 * parts put on top, four a row.
 *
 * @param abortArns ARNs of the alarms that abort
 */
export const glanceSection = (
  migration: MigrationPlan,
  parts: readonly WatchedPart[],
  abortArns: readonly string[],
): Section => {
  const critical = parts.flatMap(({ alarms }) =>
    alarms.filter(({ severity }) => severity === 'CRITICAL').map(({ arn }) => arn),
  );
  const [mostCritical, ...others] = alarmTiles('Critical alarms', critical, 4);
  const state = [
    ...alarmTiles('Abort signal', abortArns, 2),
    ...cutoverNumbers(migration),
    ...(mostCritical === undefined ? [] : [{ ...mostCritical, span: 2 }]),
  ].map((tile) => ({ ...tile, height: heights.state }));
  const graphs = parts.flatMap(({ part: { name, panels }, alarms }) =>
    panels
      .filter(({ glance }) => glance)
      .flatMap((panel) => metricTiles(panel, `${panel.title} (${name})`, alarms, heights.glance)),
  );
  return { heading: textTile(1, '## At a glance'), rows: [state, ...inRows(others, 1), ...inRows(graphs, 4)] };
};
