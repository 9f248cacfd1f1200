import type { MetricSource } from './metric-source';

/** vCPUs of standard on-demand instances in use in every region (Service Quotas, `UsageMetric` of L-1216C47A). */
export const usageMetrics = (vcpusInUse = 8): MetricSource => ({
  namespace: 'AWS/Usage',
  read: ({ name, dimensions: { Service, Type, Resource, Class } }) =>
    name === 'ResourceCount' && `${Service} ${Type} ${Resource} ${Class}` === 'EC2 Resource vCPU Standard/OnDemand'
      ? vcpusInUse
      : undefined,
});
