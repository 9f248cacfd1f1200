import { metricQueriesOf } from '../metric-queries';
import { declares, keyed, type TemplateAdapter } from './adapter';

/** `AWS::CloudWatch::Alarm`: dimensions by name, metrics of a band or an expression by their ids. */
export const alarm: TemplateAdapter = (resource) => {
  const { Dimensions, Metrics } = resource.properties;
  return [
    declares(resource, {
      Dimensions: keyed(Dimensions, 'Name', ({ Value }) => Value),
      Metrics: metricQueriesOf(Metrics),
    }),
  ];
};
