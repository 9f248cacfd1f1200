import type { LiveGroup } from '../live';
import { failing } from '../live-finding';
import type { FleetRuntimeConfig } from '../runtime-config';
import type { Finding } from '../sibling-words';
import type { Colour } from '../words';

/** Instances that green needs, or why it cannot have them. */
export type ScaleGoal =
  | { readonly kind: 'CAPACITY'; readonly capacity: number; readonly blueCapacity: number }
  | { readonly kind: 'REFUSE'; readonly findings: readonly Finding[] };

/** What target tracking scales by (EC2 Auto Scaling User Guide, "Suspend and resume processes"): an idle green would shrink. */
export const scalingProcess = 'AlarmNotification';

/** Instances that a group needs for what it does now: what it wants, or what it has where it is about to shrink. */
export const liveCapacity = ({ desiredCapacity, inService }: LiveGroup): number => Math.max(desiredCapacity, inService);

/** As many instances as blue needs now, never fewer than green has (EC2-4). */
export function scaleGoal(
  subject: string,
  { target }: FleetRuntimeConfig,
  blue: LiveGroup | undefined,
  green: LiveGroup | undefined,
): ScaleGoal {
  const findings = judgeGroups(subject, blue, green);
  if (blue === undefined || green === undefined || findings.length > 0) return { kind: 'REFUSE', findings };
  const wanted = liveCapacity(blue);
  const limit = Math.min(target.maxCapacity, green.maxCapacity);
  if (wanted > limit) return { kind: 'REFUSE', findings: [capacityExceedsMaximum(subject, wanted, limit)] };
  return {
    kind: 'CAPACITY',
    blueCapacity: wanted,
    capacity: Math.max(wanted, green.minCapacity, green.desiredCapacity),
  };
}

/** What keeps green from being scaled whatever its size. */
export function judgeGroups(
  subject: string,
  blue: LiveGroup | undefined,
  green: LiveGroup | undefined,
): readonly Finding[] {
  const fail = failing(subject);
  return [
    ...(blue === undefined ? [fleetMissing(subject, 'BLUE')] : []),
    ...(green === undefined ? [fleetMissing(subject, 'GREEN')] : []),
    ...(blue !== undefined && liveCapacity(blue) === 0
      ? [
          fail(
            'BlueIsEmpty',
            'sourceAutoScalingGroupName',
            'no instance, and none wanted',
            'a group that serves clients',
            "correct the group's name: green gets as many instances as blue has",
          ),
        ]
      : []),
  ];
}

/** A group that is not there. */
export const fleetMissing = (subject: string, colour: Colour): Finding => {
  const fail = failing(subject);
  return colour === 'BLUE'
    ? fail(
        'BlueGroupMissing',
        'sourceAutoScalingGroupName',
        'no such Auto Scaling group in the source region',
        'an Auto Scaling group',
        'correct the name',
      )
    : fail(
        'GreenGroupMissing',
        'phase',
        'no Auto Scaling group of the part in the target region',
        'the fleet that phase PROMOTED declares',
        'deploy phase PROMOTED once copy-image is done',
      );
};

/** Green may not become as large as blue is. */
export const capacityExceedsMaximum = (subject: string, wanted: number, limit: number): Finding =>
  failing(subject)(
    'CapacityExceedsMaximum',
    'maxCapacity',
    `${wanted} instances of blue`,
    `at most ${limit} of green`,
    'raise maxCapacity and deploy the target stack',
  );
