import {
  type CanaryBeat,
  canaryDirections,
  canaryFields,
  canaryKeyOf,
  type Direction,
  done,
  judgeBeat,
  type Outcome,
  stillUnderWay,
} from '../../core';
import type { ActionContext } from '../context';
import type { BucketPort } from '../ports';

/**
 * One beat: sends a small object each way and looks whether it arrives. What each way came to is told in a line of log that
 * CloudWatch turns into metrics, for every way and at every beat; a way whose rule is not in force has nothing to try. An error is
 * what the canary is there to find: it is told, never raised, so that Lambda does not repeat the beat.
 */
export async function canary(context: ActionContext): Promise<Outcome> {
  const beats = await Promise.all(
    canaryDirections.map(async (direction) => [direction, await beatOf(context, direction)] as const),
  );
  return done({ beats: Object.fromEntries(beats) });
}

async function beatOf(context: ActionContext, direction: Direction): Promise<CanaryBeat> {
  const { config, clock, log } = context;
  const beat = await tried(context, direction).catch(
    (error: unknown): CanaryBeat => ({ failed: true, code: error instanceof Error ? error.name : String(error) }),
  );
  if (beat.code !== undefined) log('WARN', 'canary-failed', { path: direction, code: beat.code });
  log('INFO', 'canary', canaryFields(config, config.part, direction, { atMs: clock.now(), ...beat }));
  return beat;
}

async function tried(context: ActionContext, direction: Direction): Promise<CanaryBeat> {
  const { clock } = context;
  const { origin, destination, ruleId } = endsOf(context, direction);
  const rules = (await origin.replication())?.Rules ?? [];
  if (!rules.some(({ ID, Status }) => ID === ruleId && Status === 'Enabled')) return { failed: false };
  const key = canaryKeyOf(direction);
  const newest = await origin.canaryAt(key);
  const startedAt = clock.now();
  const { versionId, writtenAt } = stillUnderWay(newest, startedAt)
    ? newest
    : { versionId: await origin.writeCanary(key), writtenAt: startedAt };
  for (;;) {
    const arrived = (await destination.canaryAt(key, versionId)) !== undefined;
    const now = clock.now();
    const last = now - startedAt >= waitMs || clock.remaining() < reserveMs;
    if (arrived) return judgeBeat({ writtenAt, now, arrived });
    if (last) {
      const replication = (await origin.canaryAt(key, versionId))?.replication;
      return judgeBeat({ writtenAt, now, arrived, ...(replication !== undefined && { replication }) });
    }
    await clock.sleep(pauseMs);
  }
}

const endsOf = (
  { config, source, target }: ActionContext,
  direction: Direction,
): { readonly origin: BucketPort; readonly destination: BucketPort; readonly ruleId: string } =>
  direction === 'FORWARD'
    ? { origin: source, destination: target, ruleId: config.forwardRule.ID }
    : { origin: target, destination: source, ruleId: config.reverseRuleId };

/** A beat does not wait long: what has not arrived by then is looked for by the next one. */
const waitMs = 45_000;
const pauseMs = 3_000;
/** Time for the last look and the answer. */
const reserveMs = 10_000;
