import { randomUUID } from 'node:crypto';
import { type AwsCall, Refusal } from '../../contract/aws';
import type { Fleet } from '../../traffic/fleet/fleet';

/** Instance refreshes of one group. */
export interface Refreshes {
  /** The id of the new one; raises `InstanceRefreshInProgressFault` while another runs. */
  readonly start: (call: AwsCall) => string;
  /** The newest first, as they are now. */
  readonly described: () => readonly (Readonly<Record<string, unknown>> & { readonly InstanceRefreshId: string })[];
}

/**
 * Brings instances of another version: all of the others leave, new ones take their place. Moves on with each look, and is done when
 * as many as are wanted are in service and healthy.
 */
export function refreshes(fleet: Fleet): Refreshes {
  const all: { readonly id: string; readonly desired: unknown; readonly version: number; done: boolean }[] = [];
  const fresh = (version: number) =>
    fleet.members().filter((member) => member.version === version && member.health.state === 'healthy').length;
  const look = (): void => {
    for (const one of all) one.done ||= fresh(one.version) >= fleet.desired();
  };
  return {
    start: ({ input }) => {
      look();
      if (all.some(({ done }) => !done))
        throw new Refusal(
          'InstanceRefreshInProgressFault',
          'An Instance Refresh is already in progress and blocks the execution of this Instance Refresh.',
        );
      const version = versionIn(input.DesiredConfiguration);
      const id = randomUUID();
      all.unshift({ id, desired: input.DesiredConfiguration, version, done: false });
      fleet.version = version;
      for (const member of fleet.members()) if (member.version !== version) fleet.replace(member.id);
      return id;
    },
    described: () => {
      look();
      return all.map(({ id, desired, version, done }) => ({
        InstanceRefreshId: id,
        Status: done ? 'Successful' : 'InProgress',
        PercentageComplete: done
          ? 100
          : Math.min(99, Math.floor((100 * fresh(version)) / Math.max(1, fleet.desired()))),
        DesiredConfiguration: desired,
      }));
    },
  };
}

/** Automatic rollback needs a numbered version (API Reference, StartInstanceRefresh). */
function versionIn(desired: unknown): number {
  const configuration = (desired ?? {}) as {
    readonly LaunchTemplate?: { readonly Version?: string };
    readonly MixedInstancesPolicy?: {
      readonly LaunchTemplate?: { readonly LaunchTemplateSpecification?: { readonly Version?: string } };
    };
  };
  const text =
    configuration.MixedInstancesPolicy?.LaunchTemplate?.LaunchTemplateSpecification?.Version ??
    configuration.LaunchTemplate?.Version;
  const version = Number(text);
  if (!Number.isSafeInteger(version) || version < 1)
    throw new Refusal(
      'ValidationError',
      `the launch template's version ${text} is no number; automatic rollback needs one`,
    );
  return version;
}
