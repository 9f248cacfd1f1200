import { dashboardBodyOf } from '../dashboard-body';
import { declares, keyed, type TemplateAdapter } from './adapter';

type Values = Readonly<Record<string, unknown>>;

/** `AWS::CloudWatch::Dashboard`: its body parsed. */
export const dashboard: TemplateAdapter = (resource) => [
  declares(resource, { DashboardBody: dashboardBodyOf(resource.properties.DashboardBody) }),
];

/** `AWS::Logs::MetricFilter`: it has one transformation, whose dimensions are read by name; no unit is `None`. */
export const metricFilter: TemplateAdapter = (resource) => {
  const { MetricTransformations } = resource.properties;
  const transformations = ((MetricTransformations ?? []) as Values[]).map(({ Dimensions, Unit, ...rest }) => ({
    ...rest,
    Dimensions: keyed(Dimensions, 'Key', ({ Value }) => Value),
    ...(Unit !== 'None' && { Unit }),
  }));
  return [declares(resource, { MetricTransformations: transformations })];
};

/** `AWS::Events::Rule`: targets by their ids. */
export const rule: TemplateAdapter = (resource) => [
  declares(resource, { Targets: keyed(resource.properties.Targets, 'Id', ({ Id: _, ...target }) => target) }),
];
