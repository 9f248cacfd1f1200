import { type Check, fail, isDeferred, pass, show, whenPlain } from '@regionlift/migration/core';
import type { DatabaseQuestion } from './database-facts';
import { engines, isEngine, majorOf } from './engines';
import type { Handover } from './words';

/** What a database part asks of engine, version and handover. */
export const engineChecks: readonly Check<DatabaseQuestion>[] = [
  {
    code: 'UnsupportedEngine',
    asks: 'the engine is one that moves between regions',
    property: 'engine',
    serves: ['RDS-1'],
    judge: ({ engine }) =>
      whenPlain([engine], () =>
        isEngine(engine)
          ? pass
          : fail(show(engine), Object.keys(engines).join(', '), 'name the engine; other engines are not supported'),
      ),
  },
  {
    code: 'UnsupportedEngineVersion',
    asks: 'the version moves between regions',
    property: 'engineVersion',
    serves: ['RDS-1'],
    judge: ({ engine, engineVersion }) =>
      whenPlain([engine, engineVersion], () => {
        if (!isEngine(engine)) return pass;
        const { title, versions, versionsAllowed } = engines[engine];
        return versions.test(String(engineVersion))
          ? pass
          : fail(show(engineVersion), `${title} ${versionsAllowed}`, "give the source's engine version");
      }),
  },
  {
    code: 'HandoverUnsupported',
    asks: 'the engine offers the handover',
    property: 'handover',
    serves: ['RDS-3', 'RDS-4', 'RDS-5'],
    judge: ({ engine, handover }) =>
      whenPlain([engine, handover], () => {
        if (!isEngine(engine) || handover === undefined) return pass;
        const { title, handovers } = engines[engine];
        return handovers.includes(handover as Handover)
          ? pass
          : fail(`${show(handover)} with ${title}`, handovers.join(', '), 'choose one of them');
      }),
  },
  {
    code: 'LogicalHandoverTooOld',
    asks: 'the logical handover has PostgreSQL 16 or newer: `origin = none` and pg_create_subscription',
    property: 'engineVersion',
    serves: ['RDS-3'],
    judge: (facts) =>
      whenPlain([facts.engine, facts.engineVersion, facts.handover], () => {
        if (handoverOf(facts) !== 'LOGICAL' || !isEngine(facts.engine)) return pass;
        const { logicalFromMajor = 0 } = engines[facts.engine];
        return majorOf(String(facts.engineVersion)) >= logicalFromMajor
          ? pass
          : fail(
              show(facts.engineVersion),
              `${logicalFromMajor} and newer`,
              'upgrade the source first, or choose the handover PHYSICAL, whose pause is minutes',
            );
      }),
  },
];

/** The handover that is asked for, or the engine's own; undefined while either is not known. */
export function handoverOf({ engine, handover }: Pick<DatabaseQuestion, 'engine' | 'handover'>): Handover | undefined {
  if (isDeferred(handover) || isDeferred(engine) || !isEngine(engine)) return undefined;
  return (handover as Handover | undefined) ?? engines[engine].handovers[0];
}
