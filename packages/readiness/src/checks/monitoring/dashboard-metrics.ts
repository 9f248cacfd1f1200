import { at, type Declares, each, isRecord, remembered } from '../../ask';
import type { Lookup, ResourceFact } from '../../model';
import { shownOn } from './dashboard-body';

/** One line of a widget: a metric, of which region. */
export interface ShownMetric {
  readonly dashboard: ResourceFact;
  readonly namespace: string;
  readonly name: string;
  /** Dimension → value; a value that no text is is left out. */
  readonly dimensions: Readonly<Record<string, string>>;
  /** Of the line, else of the widget; undefined where neither says it: the dashboard's own. */
  readonly region: string | undefined;
}

/**
 * Metrics on all dashboards, with what a line repeats of the one before. Expressions are none. Source: CloudWatch API Reference, "Dashboard
 * Body Structure and Syntax" (metrics array format).
 */
export const metricsShown: (program: Declares) => readonly ShownMetric[] = remembered((program) =>
  shownOn(program).dashboards.flatMap((dashboard) =>
    each(at(dashboard.properties, 'DashboardBody', 'widgets')).flatMap((widget) => [
      ...linesOf(dashboard, widget),
      ...logsOf(dashboard, widget),
    ]),
  ),
);

function linesOf(dashboard: ResourceFact, widget: Lookup): readonly ShownMetric[] {
  const found: ShownMetric[] = [];
  let before: readonly string[] = [];
  for (const line of each(at(widget, 'properties', 'metrics'))) {
    const parts = each(line);
    const texts = repeated(
      parts.filter((part) => typeof part === 'string'),
      before,
    );
    const [namespace, name, ...pairs] = texts;
    if (namespace === undefined || name === undefined) continue;
    before = texts;
    const said = at(parts.find(isRecord), 'region') ?? at(widget, 'properties', 'region');
    found.push({
      dashboard,
      namespace,
      name,
      dimensions: Object.fromEntries(pairsOf(pairs)),
      region: typeof said === 'string' ? said : undefined,
    });
  }
  return found;
}

/** Groups that the query of a log widget reads, as if each were a metric. */
function logsOf(dashboard: ResourceFact, widget: Lookup): readonly ShownMetric[] {
  const [query, region] = [at(widget, 'properties', 'query'), at(widget, 'properties', 'region')];
  if (typeof query !== 'string') return [];
  return [...query.matchAll(/\bSOURCE '([^']{1,512})'/g)].map(([, group = '']) => ({
    dashboard,
    namespace: 'Logs',
    name: 'query',
    dimensions: { LogGroupName: group },
    region: typeof region === 'string' ? region : undefined,
  }));
}

/** A dot stands for what the line before has in its place, three dots for everything before the parts that follow. */
function repeated(parts: readonly string[], before: readonly string[]): readonly string[] {
  const dots = parts.indexOf('...');
  const after = dots < 0 ? [] : parts.slice(dots + 1);
  const all =
    dots < 0
      ? parts
      : [...parts.slice(0, dots), ...before.slice(dots, Math.max(dots, before.length - after.length)), ...after];
  return all.map((part, index) => (part === '.' ? (before[index] ?? part) : part));
}

const pairsOf = (parts: readonly string[]): readonly (readonly [string, string])[] =>
  parts.flatMap((name, index) => (index % 2 === 0 ? [[name, parts[index + 1] ?? ''] as const] : []));
