import type { LiveTarget } from '../../../src/core';
import type { FleetPort } from '../../../src/runtime/ports';
import { awsError } from './aws-error';

/** One instance of a fleet. Its state follows from its age, until a test says what ails it. */
export interface FakeInstance {
  readonly id: string;
  readonly launchedAt: number;
  health?: Pick<LiveTarget, 'state' | 'reason'>;
  /** When it began to leave; milliseconds since the epoch. */
  leavingSince?: number;
}

/** A fleet of the stand-in; survives a crash of the runtime. */
export interface FakeFleet {
  readonly prefix: string;
  /** Absent after somebody deleted the group. */
  exists: boolean;
  min: number;
  max: number;
  desired: number;
  suspended: string[];
  instances: FakeInstance[];
  launched: number;
  /** False: EC2 has no capacity, or the launch is not allowed. */
  launches: boolean;
  /** From launch to in service, from there to healthy, from leaving to gone; milliseconds. */
  startMs: number;
  healthMs: number;
  drainMs: number;
  /** Targets that belong to no instance of the group. */
  foreignTargets: LiveTarget[];
  connections: number[];
  refreshes: { id: string; status: string; reason?: string; percent: number; version: number }[];
  template: { defaultVersion: number; latestVersion: number };
}

/** A fleet whose instances have served for an hour; none for a green that has not been scaled yet. */
export const fakeFleet = (prefix: string, capacity: number, now: number, limits = { min: 0, max: 12 }): FakeFleet => ({
  prefix,
  exists: true,
  ...limits,
  desired: capacity,
  suspended: [],
  instances: Array.from({ length: capacity }, (_, index) => ({
    id: `i-${prefix}${index + 1}`,
    launchedAt: now - 3_600_000,
  })),
  launched: capacity,
  launches: true,
  startMs: 30_000,
  healthMs: 30_000,
  drainMs: 120_000,
  foreignTargets: [],
  connections: [],
  refreshes: [],
  template: { defaultVersion: 1, latestVersion: 1 },
});

/** What a scaling policy would do: nothing while its process is suspended (Auto Scaling User Guide, "Suspend and resume processes"). */
export function policyWants(fleet: FakeFleet, desired: number): void {
  if (!fleet.suspended.includes('AlarmNotification')) fleet.desired = Math.min(fleet.max, Math.max(fleet.min, desired));
}

/** Lets every target of a fleet, or so many of them, fail its health checks. */
export function sicken(fleet: FakeFleet, count = fleet.instances.length, reason = 'Target.FailedHealthChecks'): void {
  for (const instance of fleet.instances.slice(0, count)) instance.health = { state: 'unhealthy', reason };
}

/** The port of a fleet. It refuses what Auto Scaling refuses. */
export function fakeFleetPort(fleet: FakeFleet, now: () => number): FleetPort {
  const must = () => {
    if (!fleet.exists) throw awsError('ValidationError', 'AutoScalingGroup name not found - null');
    reconcile(fleet, now());
    return fleet;
  };
  const staying = () => fleet.instances.filter(({ leavingSince }) => leavingSince === undefined);
  return {
    group: async () => {
      if (!fleet.exists) return undefined;
      const { min, max, desired, suspended, startMs } = must();
      return {
        minCapacity: min,
        maxCapacity: max,
        desiredCapacity: desired,
        inService: staying().filter(({ launchedAt }) => launchedAt + startMs <= now()).length,
        suspendedProcesses: [...suspended],
      };
    },
    setCapacity: async (desired) => {
      const { min, max } = must();
      for (const [bound, broken] of [
        [`below min value ${min}`, desired < min],
        [`above max value ${max}`, desired > max],
      ] as const)
        if (broken) throw awsError('ValidationError', `New SetDesiredCapacity value ${desired} is ${bound}.`);
      fleet.desired = desired;
      reconcile(fleet, now());
    },
    suspend: async (processes) => {
      must().suspended = [...new Set([...fleet.suspended, ...processes])];
    },
    resume: async (processes) => {
      must().suspended = fleet.suspended.filter((process) => !processes.includes(process));
    },
    targets: async () => {
      if (fleet.exists) must();
      return [...fleet.instances.map((instance) => targetOf(fleet, instance, now())), ...fleet.foreignTargets];
    },
    connections: async () => [...fleet.connections],
    templateVersions: async () => ({ ...fleet.template }),
    setDefaultVersion: async (version) => {
      if (version < 1 || version > fleet.template.latestVersion)
        throw awsError('InvalidLaunchTemplateId.VersionNotFound', `Could not find launch template version ${version}`);
      fleet.template.defaultVersion = version;
    },
    startRefresh: async (version) => {
      const open = must().refreshes.find(({ status }) => !endedRefreshes.includes(status));
      if (open !== undefined) return open.id;
      const id = `refresh-${fleet.refreshes.length + 1}`;
      fleet.refreshes.push({ id, status: 'Pending', percent: 0, version });
      return id;
    },
    refresh: async (id) => must().refreshes.find((refresh) => refresh.id === id),
  };
}

/** API Reference, InstanceRefresh. */
const endedRefreshes: readonly string[] = ['Successful', 'Failed', 'Cancelled', 'RollbackFailed', 'RollbackSuccessful'];

const targetOf = (fleet: FakeFleet, { id, launchedAt, health, leavingSince }: FakeInstance, now: number): LiveTarget =>
  leavingSince !== undefined
    ? { id, state: 'draining', reason: 'Target.DeregistrationInProgress' }
    : health !== undefined
      ? { id, ...health }
      : launchedAt + fleet.startMs + fleet.healthMs <= now
        ? { id, state: 'healthy' }
        : { id, state: 'initial', reason: 'Elb.RegistrationInProgress' };

/** Launches what is missing, lets the eldest that are too many leave, forgets those that have left. */
function reconcile(fleet: FakeFleet, now: number): void {
  fleet.instances = fleet.instances.filter(
    ({ leavingSince }) => leavingSince === undefined || leavingSince + fleet.drainMs > now,
  );
  const staying = fleet.instances.filter(({ leavingSince }) => leavingSince === undefined);
  for (const instance of staying.slice(0, Math.max(0, staying.length - fleet.desired))) instance.leavingSince = now;
  if (!fleet.launches || fleet.suspended.includes('Launch')) return;
  for (let missing = fleet.desired - staying.length; missing > 0; missing -= 1) {
    fleet.launched += 1;
    fleet.instances.push({ id: `i-${fleet.prefix}${fleet.launched}`, launchedAt: now });
  }
}
