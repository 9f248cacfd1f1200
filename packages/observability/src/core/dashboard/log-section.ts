import type { MigrationPlan, PartDeclaration } from '@regionlift/migration/core';
import { regionOf } from '@regionlift/migration/core';
import { byFifty, failuresQuery, runtimeGroups } from '../queries';
import { inRows, type Section, type Tile, textTile } from './tile';

/** What the runtimes said last when something failed, by region; nothing when no part has logs. */
export function logSections(migration: MigrationPlan, parts: readonly PartDeclaration[]): readonly Section[] {
  const tiles = (['SOURCE', 'TARGET'] as const).flatMap((side) => {
    const region = regionOf(migration, side);
    const lists = byFifty(runtimeGroups(parts, side));
    return lists.map((groups, position): Tile => {
      const which = lists.length > 1 ? ` (${position + 1} of ${lists.length})` : '';
      return {
        height: 6,
        content: {
          type: 'log',
          properties: { title: `Failures in ${region}${which}`, region, query: over(groups), view: 'table' },
        },
      };
    });
  });
  return tiles.length === 0 ? [] : [{ heading: textTile(1, '## Logs'), rows: inRows(tiles, 2) }];
}

/** In a dashboard the query itself names its groups (CloudWatch API Reference, "Dashboard Body Structure and Syntax"). */
const over = (groups: readonly string[]): string =>
  [...groups.map((group) => `SOURCE '${group}'`), failuresQuery].join(' | ');
