import {
  byFindings,
  type CompletenessTotals,
  compareVersions,
  counted,
  type Difference,
  emptyTotals,
  judgeCompleteness,
  ledgerKeysOf,
  type Outcome,
  type Position,
  resumePoint,
  running,
  tokenOf,
} from '../../core';
import type { ActionContext } from '../context';

/** Where a comparison stands; rewritten in the ledger at every position. */
interface Progress {
  readonly run: string;
  /** What the journal held when the comparison began: a comparison outlives neither an undo nor another backfill. */
  readonly journal: string;
  /** Checksums of one key in so many; absent for all of them. */
  readonly sampleOneIn?: number;
  readonly startedAt: number;
  readonly position?: Position;
  readonly totals: CompletenessTotals;
  readonly pages: number;
  readonly finished: boolean;
}

/**
 * Compares every version of both buckets (S3-11), as far as the invocation's time goes, and continues where the last one
 * stopped; it begins anew when the rule was put or taken out, or a backfill was started, since: what was proven before is no
 * longer known. Differences are listed under `evidence/`, a page at each position; a page that a crash left behind is written
 * again with the same name.
 */
export async function proveCompleteness(context: ActionContext): Promise<Outcome> {
  const { config, clock, ledger, log, request } = context;
  const keys = ledgerKeysOf(config.part);
  let progress = await startOrContinue(context);
  if (!progress.finished) {
    let page: Difference[] = [];
    const { totals, position } = progress;
    for await (const event of compare(context, progress)) {
      if (event.event === 'difference') {
        page.push(event.difference);
        continue;
      }
      if (page.length > 0) await ledger.write(keys.differences(progress.run, progress.pages + 1), page);
      progress = {
        ...progress,
        position: event.position,
        totals: { ...page.reduce(counted, progress.totals), compared: totals.compared + event.compared },
        pages: progress.pages + (page.length > 0 ? 1 : 0),
      };
      page = [];
      await ledger.write(keys.completeness, progress);
      if (clock.remaining() < reserveMs) {
        log('INFO', 'completeness-continues', {
          position: progress.position,
          resumedFrom: position,
          compared: progress.totals.compared,
        });
        return running({ run: progress.run, ...progress.totals });
      }
    }
    progress = { ...progress, finished: true };
    await ledger.write(keys.completeness, progress);
  }
  const checksums = progress.sampleOneIn === undefined ? 'of every version' : `of one key in ${progress.sampleOneIn}`;
  const evidence = { run: progress.run, ...progress.totals, checksums, pages: progress.pages };
  return byFindings(judgeCompleteness(context.subject, progress.totals, request.acknowledged), evidence);
}

function compare({ source, target }: ActionContext, { position, startedAt, sampleOneIn }: Progress) {
  return compareVersions(
    source.versions(resumePoint(position, 'source')),
    target.versions(resumePoint(position, 'target')),
    {
      lookUp: (side, version) => (side === 'SOURCE' ? source : target).lookUp(version),
      concurrency: 64,
      checksums: sampleOneIn === undefined ? { mode: 'full' } : { mode: 'sample', oneIn: sampleOneIn },
      settledBefore: startedAt - replicationTimeMs,
      window: 10_000,
      positionEvery: 10_000,
    },
    position,
  );
}

async function startOrContinue({ config, clock, ledger, request }: ActionContext): Promise<Progress> {
  const keys = ledgerKeysOf(config.part);
  const present = await ledger.list(keys.progress);
  const last = present.includes(keys.completeness) ? ((await ledger.read(keys.completeness)) as Progress) : undefined;
  const journal = tokenOf([...(await ledger.list(keys.journal))].sort());
  const { run, sampleOneIn } = request;
  const same =
    last !== undefined &&
    last.journal === journal &&
    last.sampleOneIn === sampleOneIn &&
    (run === undefined ? !last.finished : last.run === run);
  if (same) return last;
  const startedAt = clock.now();
  return {
    run: run ?? new Date(startedAt).toISOString().replace(/\D/g, ''),
    journal,
    ...(sampleOneIn === undefined ? {} : { sampleOneIn }),
    startedAt,
    totals: emptyTotals,
    pages: 0,
    finished: false,
  };
}

/** Time to write the position and to answer. */
const reserveMs = 60_000;

/** Replication Time Control's 15 minutes: what is younger may still be on its way. */
const replicationTimeMs = 15 * 60_000;
