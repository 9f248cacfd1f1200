import { failing, listing } from '../live-finding';
import type { Finding } from '../sibling-words';
import { capacityExceedsMaximum, judgeGroups, liveCapacity } from '../warm';
import type { PreflightFacts } from './facts';

/**
 * What there is to say of both fleets. A green that is not declared yet is listed: copy-image comes before it.
 *
 * Codes: BlueGroupMissing, BlueIsEmpty, GreenGroupMissing, CapacityExceedsMaximum, BlueUnhealthy, BlueProcessesSuspended,
 * GreenProcessesSuspended, TemplateVersionPending.
 */
export function judgeFleets(subject: string, facts: PreflightFacts): readonly Finding[] {
  const { blue, green, config } = facts;
  const { maxCapacity } = config.target;
  const wanted = blue === undefined ? 0 : liveCapacity(blue);
  return [
    ...judgeGroups(subject, blue, green).map((finding) =>
      finding.code === 'GreenGroupMissing' ? { ...finding, verdict: 'unknown' as const } : finding,
    ),
    ...(wanted > maxCapacity ? [capacityExceedsMaximum(subject, wanted, maxCapacity)] : []),
    ...health(subject, facts),
    ...suspended(subject, facts),
    ...template(subject, facts),
  ];
}

function health(subject: string, { blueTargets }: PreflightFacts): readonly Finding[] {
  const ill = blueTargets.filter(({ state }) => !notIll.includes(state));
  const healthy = blueTargets.filter(({ state }) => state === 'healthy').length;
  if (healthy > 0 && ill.length === 0) return [];
  const say = healthy === 0 ? failing(subject) : listing(subject);
  return [
    say(
      'BlueUnhealthy',
      'sourceLoadBalancerArn',
      `${healthy} of ${healthy + ill.length} targets healthy`,
      'every target healthy: blue is the way back',
      "correct sourceLoadBalancerArn, or mend blue's instances",
    ),
  ];
}

/** A newer version that the group does not stand at: green would be warmed with instances of the former release. */
function template(subject: string, { template: versions }: PreflightFacts): readonly Finding[] {
  return versions === undefined || versions.defaultVersion === versions.latestVersion
    ? []
    : [
        failing(subject)(
          'TemplateVersionPending',
          'launchTemplate',
          `version ${versions.defaultVersion} of ${versions.latestVersion} in use`,
          'the newest version',
          'run refresh-instances, which takes a moment while green is empty',
        ),
      ];
}

function suspended(subject: string, { blue, green }: PreflightFacts): readonly Finding[] {
  const hindering = (processes: readonly string[] = []) => processes.filter((process) => needed.includes(process));
  const [ofBlue, ofGreen] = [hindering(blue?.suspendedProcesses), hindering(green?.suspendedProcesses)];
  const told = [needed.join(', '), 'resume them'] as const;
  return [
    ...(ofBlue.length === 0
      ? []
      : [
          listing(subject)(
            'BlueProcessesSuspended',
            'sourceAutoScalingGroupName',
            `${ofBlue.join(', ')} suspended in blue`,
            `${told[0]}, should clients have to return`,
            told[1],
          ),
        ]),
    ...(ofGreen.length === 0
      ? []
      : [
          failing(subject)(
            'GreenProcessesSuspended',
            'scalingGroup',
            `${ofGreen.join(', ')} suspended in green`,
            ...told,
          ),
        ]),
  ];
}

/** Targets that leave, and those that no listener of the load balancer uses, say nothing of blue. */
const notIll: readonly string[] = ['healthy', 'draining', 'unhealthy.draining', 'unused'];

/** Processes without which no instance comes, or none gets clients (EC2 Auto Scaling User Guide, "Suspend and resume processes"). */
const needed: readonly string[] = ['Launch', 'Terminate', 'AddToLoadBalancer', 'HealthCheck', 'ReplaceUnhealthy'];
