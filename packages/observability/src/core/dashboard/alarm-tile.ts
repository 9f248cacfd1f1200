import { chunked, dashboardLimits, type Tile } from './tile';

/**
 * States of alarms, of any region, in as few tiles as can hold them.
 *
 * @param alarms ARNs
 * @param perLine how many stand side by side, for the height
 */
export const alarmTiles = (title: string, alarms: readonly string[], perLine: number): readonly Tile[] => {
  const groups = chunked(alarms, dashboardLimits.alarmsPerWidget);
  return groups.map((group, position) => ({
    height: Math.min(2 + Math.ceil(group.length / perLine), tallest),
    content: {
      type: 'alarm',
      properties: {
        title: groups.length > 1 ? `${title} (${position + 1} of ${groups.length})` : title,
        alarms: group,
      },
    },
  }));
};

/** What is below is scrolled to. */
const tallest = 8;
