import type { StandIn } from './contract/aws';
import type { FaultRecord, Outcome, RehearsalOptions, RehearsalReport, TimelinePoint } from './contract/result';
import type { TrafficVerdict } from './contract/traffic';
import type { MeasuredStep } from './machine/step-log';
import type { PermissionJudgement } from './permissions';

/** What a report is made of. */
export interface Findings {
  readonly options: RehearsalOptions;
  readonly outcome: Outcome;
  readonly expected: Outcome;
  readonly verdict: TrafficVerdict;
  readonly steps: readonly MeasuredStep[];
  readonly faults: readonly FaultRecord[];
  readonly standIns: readonly StandIn[];
  readonly timeline: readonly TimelinePoint[];
  readonly permissions: PermissionJudgement;
}

/**
 * The report of a rehearsal. A permission that a role lacks decides `ok`, one that it did not use does not: no single run comes to
 * everything that functions do.
 */
export function reportOf(found: Findings): RehearsalReport {
  const { options, outcome, expected, verdict, steps, permissions } = found;
  const [pauseMs, fenceToFlipMs] = [measuredIn(steps, 'pauseMs'), measuredIn(steps, 'fenceToFlipMs')];
  return {
    version: 1,
    dialect: options.dialect,
    options,
    outcome,
    expected,
    ...verdict,
    ...(pauseMs !== undefined && { pauseMs }),
    ...(fenceToFlipMs !== undefined && { fenceToFlipMs }),
    steps: steps.map(({ evidence: _, ...record }) => record),
    faults: found.faults,
    standIns: found.standIns.map(({ title, limits }) => ({ title, limits })),
    timeline: found.timeline,
    unusedPermissions: permissions.unused,
    missingPermissions: permissions.missing,
    ok: outcome === expected && isClean(verdict) && Object.keys(permissions.missing).length === 0,
  };
}

const isClean = ({ lostWrites, duplicateWrites, splitBrainMs, objectsMissing }: TrafficVerdict): boolean =>
  lostWrites === 0 && duplicateWrites === 0 && splitBrainMs === 0 && objectsMissing === 0;

/** Milliseconds that the first handover measured. */
const measuredIn = (steps: readonly MeasuredStep[], what: 'pauseMs' | 'fenceToFlipMs'): number | undefined =>
  steps.flatMap(({ evidence: { [what]: ms } }) => (typeof ms === 'number' ? [ms] : []))[0];
