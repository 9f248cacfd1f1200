import type { MigrationPlan } from '@regionlift/migration/core';
import { abortAlarmArns } from '../composites';
import { consoleLinks } from '../console-links';
import { observabilityNaming } from '../observability-naming';
import type { CompositePlan, DashboardPlan } from '../observability-plan';
import type { OwnWatch } from '../own-alarms';
import { cutoverSection } from './cutover-section';
import { glanceSection } from './glance-section';
import { placed } from './layout';
import { logSections } from './log-section';
import { ownPanels } from './own-panels';
import { partSection } from './part-section';
import { split } from './split';
import { type Tile, textTile } from './tile';
import { watchedParts } from './watched-part';

/** What dashboards show. */
export interface Shown {
  readonly parts: readonly OwnWatch[];
  readonly composites: readonly CompositePlan[];
  /** Minutes between two beats; absent: no canary beats. */
  readonly canaryMinutes?: number;
  readonly runbookUrl?: string;
}

/**
 * The dashboards of a migration, over both regions (OBS-1): a glance on top, then the cutover, then part by part, then what failed. One,
 * unless the limits of one are passed (OBS-6).
 */
export function dashboardsOf(migration: MigrationPlan, ops: string, shown: Shown): readonly DashboardPlan[] {
  const { parts, composites, canaryMinutes } = shown;
  const watched = watchedParts(migration, parts);
  const pages = split([
    glanceSection(migration, watched, abortAlarmArns(migration, composites)),
    cutoverSection(migration),
    ...watched.map((one) =>
      partSection(migration, one, [...one.part.panels, ...ownPanels(migration, one.part, canaryMinutes)]),
    ),
    ...logSections(
      migration,
      parts.map(({ part }) => part),
    ),
  ]);
  const names = pages.map((_, position) => observabilityNaming(migration, ops).dashboard(position + 1).value);
  return pages.map((sections, position) => ({
    id: position === 0 ? 'Dashboard' : `Dashboard${position + 1}`,
    dashboardName: names[position] ?? '',
    body: {
      start: '-PT3H',
      periodOverride: 'inherit',
      widgets: placed(opening(migration, shown, names, position), sections),
    },
  }));
}

/** Whose dashboard it is, and the ways from it. */
function opening(migration: MigrationPlan, { runbookUrl }: Shown, names: readonly string[], here: number): Tile {
  const { migration: name, from, to, phase } = migration;
  const regions = [from, to];
  const others = names.flatMap((dashboard, position) =>
    position === here ? [] : [`[dashboard ${position + 1}](${consoleLinks.dashboard(migration, dashboard)})`],
  );
  const links = [
    ...(runbookUrl === undefined ? [] : [`[runbook](${runbookUrl})`]),
    `[cutover](${consoleLinks.cutover(migration)})`,
    ...regions.map((region) => `[alarms ${region}](${consoleLinks.alarms(migration, region)})`),
    ...regions.map((region) => `[logs ${region}](${consoleLinks.insights(migration, region)})`),
    ...others,
  ];
  return textTile(2, `# ${name} · ${from} → ${to}\nPhase ${phase} · ${links.join(' · ')}`);
}
