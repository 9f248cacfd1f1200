import {
  type Check,
  fail,
  type PanelMetric,
  type PartDeclaration,
  pass,
  regionOf,
  resolvedDimensions,
  type Signal,
} from '@regionlift/migration/core';
import { ownPanelTitles } from '../dashboard/own-panels';
import type { DeclarationQuestion } from '../known-facts';
import { twiceIn } from './twice-in';

/** What is asked of what the watched parts declare. */
export const declarationChecks: readonly Check<DeclarationQuestion>[] = [
  {
    code: 'AlarmWithoutMetric',
    asks: 'every alarm has a metric: named, in the region of its side, with dimensions that are known where the dashboard stands',
    property: 'watch',
    serves: ['OBS-2'],
    judge: (question) => {
      const known = knownIn(question);
      return none(
        everySignal(question.parts).filter(
          ({ signal }) => !isMetric(signal, known) || signal.region !== regionOf(question.migration, signal.side),
        ),
        ({ part, signal }) => `${part}: ${signal.name}`,
        'signals whose namespace, metric, region and outputs exist',
        'correct the declaration of the part: its alarm would never speak',
      );
    },
  },
  {
    code: 'PanelWithoutMetric',
    asks: 'every panel has a metric, and every metric a name and known dimensions',
    property: 'watch',
    serves: ['OBS-1'],
    judge: (question) => {
      const known = knownIn(question);
      return none(
        question.parts.flatMap(({ name: part, panels }) =>
          panels
            .filter(({ metrics }) => metrics.length === 0 || !metrics.every((metric) => isMetric(metric, known)))
            .map(({ title }) => ({ part, title })),
        ),
        ({ part, title }) => `${part}: ${title}`,
        'panels of metrics that exist',
        'correct the declaration of the part: its graph would stay empty',
      );
    },
  },
  {
    code: 'DuplicateWidgetTitle',
    asks: 'no two panels of a part have the same title, nor one that observability gives',
    property: 'watch',
    serves: ['OBS-1'],
    judge: ({ parts }) =>
      none(
        parts.flatMap(({ name: part, panels }) => {
          const titles = [...Object.values(ownPanelTitles), ...alwaysTaken, ...panels.map(({ title }) => title)];
          return twiceIn(titles).map((title) => ({ part, title }));
        }),
        ({ part, title }) => `${part}: ${title}`,
        `one panel a title, none of ${[...Object.values(ownPanelTitles), ...alwaysTaken].join(', ')}`,
        'rename the panel',
      ),
  },
];

/** Titles of what stands with each part besides its panels. */
const alwaysTaken: readonly string[] = ['alarms'];

/** By name, for lookups. */
type KnownOutputs = Readonly<Record<string, string>>;

const knownIn = ({ outputs }: DeclarationQuestion): KnownOutputs =>
  Object.fromEntries(outputs.map((output) => [output, output]));

const everySignal = (parts: readonly PartDeclaration[]) =>
  parts.flatMap(({ name: part, signals }) => signals.map((signal) => ({ part, signal })));

/** Whether CloudWatch can have such a metric: names and regions are there, and what refers to an output refers to a known one. */
const isMetric = (
  { namespace, metricName, region, dimensions }: Signal | PanelMetric,
  known: KnownOutputs,
): boolean => {
  try {
    resolvedDimensions(dimensions, known);
  } catch {
    return false;
  }
  return [namespace, metricName, region, ...Object.values(dimensions)].every((word) => word !== '');
};

const none = <Found>(found: readonly Found[], named: (one: Found) => string, allowed: string, remedy: string) =>
  found.length === 0 ? pass : fail(found.map(named).join(', '), allowed, remedy);
