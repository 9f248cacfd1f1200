import type { MetricWidget, Widget } from '../../src/core';
import { planOf } from './sample';

/** Of all dashboards, in order. */
export const widgetsOf = (plan = planOf()): readonly Widget[] => plan.dashboards.flatMap(({ body }) => body.widgets);

export const titleOf = ({ type, properties }: Widget): string | undefined =>
  type === 'text' ? undefined : properties.title;

/** The properties of the graph with a title. */
export const metricWidget = (title: string, plan = planOf()): MetricWidget['properties'] => {
  const found = widgetsOf(plan).find((widget) => titleOf(widget) === title);
  if (found?.type !== 'metric') throw new Error(`no metric widget ${title} among ${widgetsOf(plan).map(titleOf)}`);
  return found.properties;
};
