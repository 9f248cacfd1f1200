import { isTrue, shown } from '../ask';
import type { Change } from './changes';
import { type PhaseAnswer, phaseAnswer } from './phase-answer';
import type { Fate, Placed } from './snapshot';

/** Protection that the later phase takes away from something that stays. */
export function weakened(before: Placed, after: Placed, changes: readonly Change[]): readonly PhaseAnswer[] {
  const fates = (['onDelete', 'onReplace'] as const)
    .filter((policy) => strength[after[policy]] < strength[before[policy]])
    .map((policy) => told(after, policy, before[policy], after[policy]));
  const guard = before.guarded && !after.guarded ? [told(after, 'protect', 'true', 'false')] : [];
  const properties = changes
    .filter(isWeaker)
    .map(({ path, from, to }) => told(after, path.join('.'), shown(from), shown(to)));
  return [...fates, ...guard, ...properties];
}

const strength: Readonly<Record<Fate, number>> = { KEPT: 3, SNAPSHOT: 2, UNKNOWN: 1, DELETED: 0 };

/** Properties that keep from deletion while they are on, in both dialects, and those that delete what is inside. */
const keeping = /^(deletionProtection(Enabled)?|skipDestroy)$/i;
const emptying = /^(EmptyOnDelete|forceDestroy|forceDelete|skipFinalSnapshot|skipFinalBackup|enforceConsumerDeletion)$/;

function isWeaker({ path, from, to }: Change): boolean {
  const name = path.at(-1) ?? '';
  if (keeping.test(name)) return isOn(from) && !isOn(to);
  return emptying.test(name) && isOn(to) && !isOn(from);
}

const isOn = (value: Change['from']): boolean => isTrue(value) || value === 'ACTIVE' || value === 'enabled';

const told = (placed: Placed, property: string, from: string, to: string): PhaseAnswer =>
  phaseAnswer('RetentionWeakened', placed, {
    property,
    found: `${from} → ${to}`,
    allowed: `${from} in every phase`,
    remedy: 'keep what protects it; take it away only where the resource is let go on purpose, and acknowledge that',
  });
