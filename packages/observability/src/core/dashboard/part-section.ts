import type { MigrationPlan, Panel, PartDeclaration, PartKind } from '@regionlift/migration/core';
import { consoleLinks } from '../console-links';
import { alarmTiles } from './alarm-tile';
import { metricTiles } from './metric-tile';
import { inRows, type Section, textTile } from './tile';
import type { WatchedPart } from './watched-part';

/** Everything about one part: its alarms, then its graphs, three a row. */
export const partSection = (
  migration: MigrationPlan,
  { part, alarms }: WatchedPart,
  panels: readonly Panel[],
): Section => ({
  heading: textTile(1, `## ${[...namesOf(part), ...logLinks(migration, part)].join(' · ')}`),
  rows: [
    ...inRows(
      alarmTiles(
        `${part.name}: alarms`,
        alarms.map(({ arn }) => arn),
        alarmsPerLine,
      ),
      1,
    ),
    ...inRows(
      panels.flatMap((panel) => metricTiles(panel, `${part.name}: ${panel.title}`, alarms, heights.panel)),
      3,
    ),
  ],
});

/** In units of the grid. */
export const heights = { state: 5, glance: 5, panel: 6 } as const;

/** On the whole width. */
const alarmsPerLine = 6;

/** A database that is called so needs no second word. */
const namesOf = ({ name, kind }: PartDeclaration): readonly string[] => [...new Set([name, kindNames[kind]])];

const kindNames: Readonly<Record<PartKind, string>> = {
  BUCKET: 'bucket',
  FLEET: 'fleet',
  DATABASE: 'database',
  BACKUP: 'backups',
};

const logLinks = (migration: MigrationPlan, { logs }: PartDeclaration): readonly string[] =>
  logs.map(
    ({ region, groupName, kind }) =>
      `[${kind === 'RUNTIME' ? 'log of the function' : groupName}, ${region}](${consoleLinks.logGroup(migration, region, groupName)})`,
  );
