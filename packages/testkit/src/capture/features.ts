import { ResourceMonitorFeature } from '@pulumi/pulumi/proto/resource_pb';

/**
 * Engine features the capture claims, each of which it also honours.
 *
 * A current engine claims more: transforms, resource and error hooks, state migrations, byte strings. The capture does
 * not run callbacks of the program, so it does not claim these, and the SDK then fails with its own clear message ("The
 * Pulumi CLI does not support …") rather than running without them.
 */
export const CLAIMED_FEATURES: readonly ResourceMonitorFeature[] = [
  ResourceMonitorFeature.RESOURCE_MONITOR_FEATURE_SECRETS,
  ResourceMonitorFeature.RESOURCE_MONITOR_FEATURE_RESOURCE_REFERENCES,
  ResourceMonitorFeature.RESOURCE_MONITOR_FEATURE_OUTPUT_VALUES,
  ResourceMonitorFeature.RESOURCE_MONITOR_FEATURE_ALIAS_SPECS,
  ResourceMonitorFeature.RESOURCE_MONITOR_FEATURE_REPLACEMENT_TRIGGER,
  ResourceMonitorFeature.RESOURCE_MONITOR_FEATURE_DELETED_WITH,
  ResourceMonitorFeature.RESOURCE_MONITOR_FEATURE_REPLACE_WITH,
  ResourceMonitorFeature.RESOURCE_MONITOR_FEATURE_PARAMETERIZATION,
  ResourceMonitorFeature.RESOURCE_MONITOR_FEATURE_INVOKE_DEPENDS_ON,
];

/** Names of the claimed features (`SECRETS`, `OUTPUT_VALUES` …). */
export function featureNames(): string[] {
  return Object.entries(ResourceMonitorFeature)
    .filter(([, value]) => CLAIMED_FEATURES.includes(value as ResourceMonitorFeature))
    .map(([name]) => name.replace('RESOURCE_MONITOR_FEATURE_', ''))
    .sort();
}
