import {
  type AutoScalingClient,
  DescribeInstanceRefreshesCommand,
  type InstanceRefresh,
  StartInstanceRefreshCommand,
} from '@aws-sdk/client-auto-scaling';
import type { FleetPort } from '../ports';
import { desiredConfiguration, versionIn } from './desired-configuration';
import type { FleetPlace } from './fleet-place';

/**
 * Instance refreshes. Automatic rollback needs a desired configuration with a numbered version of the launch template; of the alarms
 * Auto Scaling takes ten (API Reference, StartInstanceRefresh, RefreshPreferences, AlarmSpecification). A refresh to the same version
 * that runs already is the one that was asked for: steps may be run again after a crash. One to another version stays an error.
 */
export function awsRefresh(
  client: AutoScalingClient,
  { scalingGroupName: AutoScalingGroupName, launchTemplateName, alarmNames = [] }: FleetPlace,
): Pick<FleetPort, 'startRefresh' | 'refresh'> {
  const described = async (ids?: readonly string[]) => {
    const { InstanceRefreshes = [] } = await client.send(
      new DescribeInstanceRefreshesCommand({ AutoScalingGroupName, ...(ids && { InstanceRefreshIds: [...ids] }) }),
    );
    return InstanceRefreshes;
  };
  return {
    startRefresh: async (version) => {
      const DesiredConfiguration = await desiredConfiguration(client, AutoScalingGroupName, {
        LaunchTemplateName: launchTemplateName,
        Version: String(version),
      });
      try {
        const { InstanceRefreshId = '' } = await client.send(
          new StartInstanceRefreshCommand({
            AutoScalingGroupName,
            DesiredConfiguration,
            Preferences: {
              ...pace,
              AutoRollback: true,
              SkipMatching: true,
              ...(alarmNames.length > 0 && { AlarmSpecification: { Alarms: alarmNames.slice(0, mostAlarms) } }),
            },
          }),
        );
        return InstanceRefreshId;
      } catch (error) {
        if (!isInProgress(error)) throw error;
        const same = (await described()).find((one) => isRunning(one) && versionIn(one) === String(version));
        if (same?.InstanceRefreshId === undefined) throw error;
        return same.InstanceRefreshId;
      }
    },
    refresh: async (id) => {
      const [found] = await described([id]);
      return (
        found && {
          status: found.Status ?? 'Pending',
          ...(found.StatusReason !== undefined && { reason: found.StatusReason }),
          percent: found.PercentageComplete ?? 0,
        }
      );
    },
  };
}

/**
 * New instances first, the old ones after: at 100 per cent Auto Scaling "launches the new instances first before terminating the old
 * ones" (User Guide, "How an instance refresh works"); a tenth more than there are at a time. That the tenth of a small group
 * comes to one instance is not verified: the guide's console offers the same two numbers for groups of any size.
 */
const pace = { MinHealthyPercentage: 100, MaxHealthyPercentage: 110 };

const mostAlarms = 10;

/** The SDK names the error after its shape, the wire after its code. */
const isInProgress = (error: unknown): boolean =>
  error instanceof Error && ['InstanceRefreshInProgressFault', 'InstanceRefreshInProgress'].includes(error.name);

const isRunning = ({ Status }: InstanceRefresh): boolean =>
  !['Successful', 'Failed', 'Cancelled', 'RollbackFailed', 'RollbackSuccessful'].includes(Status ?? '');
