import { done, type Finding, type Outcome, refused, running } from '@regionlift/migration/core';
import type { GatedResource, GateMeasure, GateMove } from './gate-facts';
import { gateFinding } from './gate-finding';
import { isContinuousPoint } from './point-kinds';

/** What the gate comes to over all resources of a side: REFUSED by one, RUNNING by one, DONE by all; by none it is refused. */
export function gateOutcome(
  moves: readonly { readonly resource: GatedResource; readonly move: GateMove }[],
  measure: GateMeasure,
): Outcome {
  if (moves.length === 0) return refused([nothing(measure)]);
  const findings = moves.flatMap(({ move }) => ('findings' in move ? move.findings : []));
  const evidence = {
    resources: Object.fromEntries(moves.map(({ resource, move }) => [resource.arn, said(move, measure)])),
    freshHours: measure.freshHours,
  };
  if (moves.some(({ move }) => move.kind === 'REFUSE')) return refused(findings, evidence);
  return moves.every(({ move }) => move.kind === 'FRESH') ? done(evidence, findings) : running(evidence, findings);
}

function said(move: GateMove, { now }: GateMeasure): Readonly<Record<string, unknown>> {
  switch (move.kind) {
    case 'FRESH':
      if (isContinuousPoint(move.point)) return { point: move.point.arn, continuous: true };
      return { point: move.point.arn, hoursOld: Math.round((now - move.point.createdAt) / 360_000) / 10 };
    case 'WAIT':
      return { waits: `until ${move.until}` };
    case 'START_BACKUP':
      return { waits: 'until the backup that was started has ended' };
    case 'START_COPY':
      return { waits: 'until the copy that was started has ended', point: move.pointArn };
    case 'REFUSE':
      return { refused: move.findings.map(({ code }) => code) };
  }
}

const nothing = ({ subject }: GateMeasure): Finding =>
  gateFinding(
    subject,
    'fail',
    'NothingProtected',
    'no resource to ask recovery points of',
    'at least one resource that is backed up on this side',
    'have a part protect something, or leave the step out',
  );
