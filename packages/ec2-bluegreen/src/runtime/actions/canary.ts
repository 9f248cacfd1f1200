import { type CanaryBeat, canaryFields, done, type FleetCanaryPath, judgeCanary, type Outcome } from '../../core';
import type { ActionContext } from '../context';

/**
 * One beat: a request each way. What each came to is told in a line of log that CloudWatch turns into metrics, for every way and at
 * every beat. An error is what the canary is there to find: it is told, never raised, so that Lambda does not repeat the beat.
 */
export async function canary(context: ActionContext): Promise<Outcome> {
  const beats = await Promise.all(
    context.config.canaryPaths.map(async (path) => [path, await beatOf(context, path)] as const),
  );
  return done({ beats: Object.fromEntries(beats) });
}

async function beatOf({ config, smoke, clock, log }: ActionContext, path: FleetCanaryPath): Promise<CanaryBeat> {
  const { smokeTestPath } = config.shift;
  const beat = await (path === 'CLIENTS'
    ? smoke.askByName(smokeTestPath).then((one) => [one])
    : smoke.ask(smokeTestPath)
  )
    .then(judgeCanary)
    .catch(
      (error: unknown): CanaryBeat => ({ failed: true, found: error instanceof Error ? error.name : String(error) }),
    );
  if (beat.failed) log('WARN', 'canary-failed', { path, found: beat.found });
  log('INFO', 'canary', canaryFields(config, config.part, path, { atMs: clock.now(), ...beat }));
  return beat;
}
