import { acknowledge, byFindings, type Finding, type Outcome, running } from '../../core';
import type { TableResult } from '../../core/compare';
import type { ActionContext } from '../context';
import { compareDatabase, type DatabaseComparison } from '../inspect/compare-database';
import { explained } from '../inspect/explained';

/**
 * Compares counts and checksums of every table of every database, while clients write: DONE is proof that each table, slice by
 * slice, was the same at both ends at some moment since the action began (of the sampled rows alone with `sampleOneIn`), not
 * that it is the same now; what is written later is for the heartbeat of the switchover. RUNNING while the reader is behind.
 * Changes nothing. The end that the name points at is the writer; the source while it points elsewhere.
 */
export async function compare(context: ActionContext): Promise<Outcome> {
  const { config, subject, clock, request, names } = context;
  const [writer, reader] =
    (await names.pointsAt()) === 'TARGET' ? [context.target, context.source] : [context.source, context.target];
  const sampleOneIn = request.sampleOneIn ?? 1;
  const startedAt = clock.now();
  const findings: Finding[] = [];
  const results: Record<string, readonly TableResult[]> = {};
  const evidence = () => ({
    writer: writer.side,
    sampleOneIn,
    ms: clock.now() - startedAt,
    databases: summaries(results),
  });
  for (const database of config.databases) {
    const path = `${subject}/${database}`;
    const done = await explained(context, database, async () =>
      compareDatabase(
        { writer: await writer.session(database), reader: await reader.session(database), clock, sampleOneIn },
        path,
        { reserveMs },
      ),
    );
    if (!('ended' in done)) return byFindings([...findings, ...done], evidence());
    findings.push(...done.findings);
    results[database] = done.results;
    if (done.ended === 'BEHIND') return running(evidence(), findings);
    if (done.ended !== 'PASSED') return byFindings([...findings, ended(path, done)], evidence());
  }
  return byFindings(acknowledge(findings, request.acknowledged), evidence());
}

/** Milliseconds that are left for the answer. */
const reserveMs = 10_000;

const ended = (subject: string, { ended: why, results }: DatabaseComparison): Finding =>
  why === 'NOT_REPLICATING'
    ? {
        code: 'NotReplicating',
        verdict: 'fail',
        subject,
        property: 'subscription',
        found: 'no subscription of this migration, and no physical replica',
        allowed: 'a reader that follows the writer',
        remedy: 'run attach first',
      }
    : {
        code: 'ComparisonUnfinished',
        verdict: 'fail',
        subject,
        property: 'tables',
        found: `${results.length} tables compared when the invocation's time was over`,
        allowed: 'all tables within one invocation',
        remedy:
          'give the function its longest timeout, sample (sampleOneIn), or run the same handler where time has no end',
      };

/** Numbers, and the tables that are not equal: what a state machine passes on is small. */
const summaries = (results: Readonly<Record<string, readonly TableResult[]>>) =>
  Object.fromEntries(
    Object.entries(results).map(([database, tables]) => [
      database,
      {
        tables: tables.length,
        rows: tables.reduce((sum, { rows }) => sum + rows, 0),
        slices: tables.reduce((sum, { slices }) => sum + slices, 0),
        notEqual: tables.filter(({ different, undecided }) => different + undecided > 0).slice(0, 50),
      },
    ]),
  );
