import { type BeatVerdict, type CanaryWay, canaryFields, canaryWays, done, type Outcome, worstOf } from '../../../core';
import type { ActionContext } from '../../context';
import { controlDatabase } from '../handover/each-database';
import { tryWay } from './try-way';

/**
 * One beat: a row on each way of the handover, at the same time, and a line of the log for each that CloudWatch turns into
 * metrics. Always DONE: what does not get through is a metric with an alarm, not an action that failed.
 */
export async function canary(context: ActionContext): Promise<Outcome> {
  const verdicts = await Promise.all(
    canaryWays(context.config.handover).map(async (way) => {
      const verdict = worstOf(await Promise.all(databasesOf(context).map((database) => tried(context, way, database))));
      publish(context, way, verdict);
      return [way.path, verdict] as const;
    }),
  );
  return done(Object.fromEntries(verdicts));
}

/** An end that is out of reach is one that rows do not get through to. */
async function tried(context: ActionContext, way: CanaryWay, database: string): Promise<BeatVerdict> {
  try {
    return await tryWay(context, way, database);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    context.log('WARN', 'canary-failed', { path: way.path, database, message });
    return { failed: true };
  }
}

const publish = ({ config, clock, log }: ActionContext, { path }: CanaryWay, verdict: BeatVerdict): void =>
  log('INFO', 'canary', canaryFields(config, config.part, path, { atMs: clock.now(), ...verdict }));

/** Physical replication carries the whole instance: the row stands where `prepare` made its table. */
const databasesOf = (context: ActionContext): readonly string[] =>
  context.config.handover === 'LOGICAL' ? context.config.databases : [controlDatabase(context)];
