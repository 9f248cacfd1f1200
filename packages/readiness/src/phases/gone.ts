import { textOf } from './changes';
import type { Pairing } from './pairing';
import { type PhaseAnswer, phaseAnswer } from './phase-answer';
import type { Placed, Snapshot } from './snapshot';

/** What becomes of something that the later phase does not declare under its address. */
export function gone(placed: Placed, after: Snapshot, { created }: Pairing, reason: string): PhaseAnswer {
  const found = `${placed.type} leaves the program (it ${reason})`;
  const like = created.find((one) => isLike(placed, one));
  if (like !== undefined && isAdopted(placed, like))
    return phaseAnswer('StateKept', placed, {
      verdict: 'pass',
      property: 'import',
      found: `kept when it leaves, and taken over as ${like.address}`,
      allowed: 'the same thing under another address',
    });
  if (like !== undefined)
    return phaseAnswer('StatefulMoved', placed, {
      property: 'address',
      found: `${found}; ${like.address} is created in its place, ${fates[placed.onDelete]}`,
      allowed: placed.address,
      remedy: 'keep the address, name the old one as an alias, or import what exists in a deployment of its own',
    });
  if (placed.guarded)
    return phaseAnswer('StatefulDeleted', placed, {
      property: 'protect',
      found: `${found}; it is protected, so the update ends with an error`,
      allowed: 'declared in every phase',
      remedy: 'declare it, or take it out of the state on purpose and acknowledge that',
    });
  const isHomeGone = ![...after.resources.values()].some(({ home }) => home === placed.home);
  const isKept = placed.onDelete === 'KEPT';
  return phaseAnswer(isKept ? 'StatefulOrphaned' : 'StatefulDeleted', placed, {
    property: 'address',
    found: `${found}, ${fates[placed.onDelete]}${isHomeGone ? `; ${placed.home} itself is gone` : ''}`,
    allowed: 'declared in every phase',
    remedy: isKept
      ? 'declare it, or acknowledge that nobody manages it any more'
      : 'declare it; retain it before it is let go for good',
  });
}

const fates: Readonly<Record<Placed['onDelete'], string>> = {
  KEPT: 'what exists is kept, unmanaged',
  SNAPSHOT: 'what exists is deleted after a snapshot',
  DELETED: 'what exists is deleted',
  UNKNOWN: 'and nobody can tell whether what exists is kept',
};

/** The same thing under another address, as far as programs can tell: its name, its place in another stack, or all that it is. */
function isLike(placed: Placed, other: Placed): boolean {
  if (other.adopts !== undefined && isAdopted(placed, other)) return true;
  if (placed.type !== other.type) return false;
  if (placed.physicalName !== undefined) return placed.physicalName === other.physicalName;
  return tail(placed) === tail(other) || textOf(placed.properties) === textOf(other.properties);
}

const tail = ({ address }: Placed): string =>
  address.slice(Math.max(address.lastIndexOf('/'), address.lastIndexOf('::')) + 1);

const isAdopted = ({ id, physicalName, onDelete }: Placed, { adopts }: Placed): boolean =>
  adopts !== undefined && onDelete === 'KEPT' && (adopts === id || adopts === physicalName);
