/**
 * The actions that a fleet part's runtime is invoked with, but the steps of the shift, which are `shift-to-<per cent>`. A renamed
 * action breaks deployed state machines.
 */
export const fleetActions = [
  'preflight',
  'copy-image',
  'lower-ttl',
  'adopt-record',
  'restore-record',
  'scale-green',
  'wait-healthy',
  'smoke-test',
  'return-to-blue',
  'drain-blue',
  'detach-blue',
  'release-scaling',
  'refresh-instances',
  'canary',
] as const;

/** See {@link fleetActions}. */
export type FleetAction = (typeof fleetActions)[number];

/** The action that moves clients until so many per cent of them are on green: `shift-to-10`. */
export type ShiftAction = `shift-to-${number}`;

/** The action of one step of the shift. */
export const shiftTo = (percent: number): ShiftAction => `shift-to-${percent}`;

/** Per cent of a step of the shift; undefined for every other action. */
export function percentOf(action: string): number | undefined {
  const match = /^shift-to-(\d{1,3})$/.exec(action);
  return match ? Number(match[1]) : undefined;
}
