import { resolvedDimensions } from '@regionlift/migration/core';
import type { DashboardBody } from './body';

/**
 * A body with the values of outputs put in where a metric's row refers to one. Throws a `TypeError` for an output that nobody
 * gave: CloudWatch would draw an empty graph.
 *
 * @returns the body in the shape of {@link DashboardBody}, whose texts may be values of a dialect
 */
export const resolvedBody = <Value>(
  body: DashboardBody,
  outputs: Readonly<Record<string, Value>>,
): Readonly<Record<string, unknown>> => ({
  ...body,
  widgets: body.widgets.map((widget) =>
    widget.type === 'metric'
      ? {
          ...widget,
          properties: {
            ...widget.properties,
            metrics: widget.properties.metrics.map((row) => row.map((element) => resolved(element, outputs))),
          },
        }
      : widget,
  ),
});

const resolved = <Value>(element: unknown, outputs: Readonly<Record<string, Value>>): unknown =>
  typeof element === 'string' ? resolvedDimensions({ element }, outputs).element : element;
