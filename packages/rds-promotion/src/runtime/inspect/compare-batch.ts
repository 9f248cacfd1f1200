import {
  type ComparedTable,
  type Digest,
  digestOf,
  judgeLook,
  nextSliceMove,
  type Slice,
  type SliceProgress,
  sameDigest,
  unseen,
} from '../../core/compare';
import type { ClockPort, SqlSession } from '../ports';
import { type Caught, caughtUpTo, markedPoint } from './caught-up';
import { cut } from './slices';

/** The two sessions of a comparison, and its clock. */
export interface Comparison {
  readonly writer: SqlSession;
  readonly reader: SqlSession;
  readonly clock: ClockPort;
  readonly sampleOneIn: number;
}

/** One slice of one table, and how far its comparison is. */
export interface Unit {
  readonly table: ComparedTable;
  readonly slice: Slice;
  readonly progress: SliceProgress;
  /** Rows that the writer showed at the last look. */
  readonly rows: number;
}

/** A slice that nobody has looked at. */
export const freshUnit = (table: ComparedTable, slice: Slice): Unit => ({ table, slice, progress: unseen, rows: 0 });

/**
 * Looks at slices until each is settled or given up. All of one round share one mark in the writer's WAL, so that the reader is
 * waited for once a round. Ends early, with what is settled alone, when the reader does not get to the mark.
 */
export async function compareBatch(
  comparison: Comparison,
  units: readonly Unit[],
): Promise<{ readonly units: readonly Unit[]; readonly caught: Caught }> {
  let settled: readonly Unit[] = [];
  let open = units;
  while (open.length > 0) {
    const round = await look(comparison, open);
    if (round.caught !== 'PASSED') return { units: settled, caught: round.caught };
    const moves = round.units.map((unit) => ({
      unit,
      move: nextSliceMove(unit.progress, unit.rows, unit.table.key.length > 0),
    }));
    settled = [
      ...settled,
      ...moves.filter(({ move }) => move === 'SETTLED' || move === 'GIVE_UP').map(({ unit }) => unit),
    ];
    open = moves.filter(({ move }) => move === 'LOOK').map(({ unit }) => unit);
    for (const { unit, move } of moves) {
      if (move !== 'CUT') continue;
      const slices = await cut(
        comparison.writer,
        unit.table,
        unit.slice,
        Math.max(1, Math.ceil(unit.rows / piecesOfACut)),
      );
      // A slice keeps the rounds that it took: cutting comes to an end even where every row is written all the time.
      open = [
        ...open,
        ...slices.map((slice) => ({
          ...freshUnit(unit.table, slice),
          progress: { ...unseen, rounds: unit.progress.rounds },
        })),
      ];
    }
  }
  return { units: settled, caught: 'PASSED' };
}

async function look(
  comparison: Comparison,
  units: readonly Unit[],
): Promise<{ readonly units: readonly Unit[]; readonly caught: Caught }> {
  const { writer, reader, clock } = comparison;
  const befores = await digests(comparison, writer, units);
  const caught = await caughtUpTo(reader, await markedPoint(writer), clock, patienceMs);
  if (caught !== 'PASSED') return { units, caught };
  const readers = await digests(comparison, reader, units);
  const looked: Unit[] = [];
  for (const [index, unit] of units.entries()) {
    const [before, shown] = [befores[index] ?? nothing, readers[index] ?? nothing];
    const after = sameDigest(before, shown) ? undefined : await digest(comparison, writer, unit);
    looked.push({
      ...unit,
      rows: Number(before.rows),
      progress: judgeLook(unit.progress, { before, reader: shown, ...(after === undefined ? {} : { after }) }),
    });
  }
  return { units: looked, caught };
}

async function digests(
  comparison: Comparison,
  session: SqlSession,
  units: readonly Unit[],
): Promise<readonly Digest[]> {
  const found: Digest[] = [];
  for (const unit of units) found.push(await digest(comparison, session, unit));
  return found;
}

async function digest({ sampleOneIn }: Comparison, session: SqlSession, { table, slice }: Unit): Promise<Digest> {
  const { text, values } = digestOf(table, slice, sampleOneIn);
  const [row] = await session.query<Digest>(text, values);
  return row ?? nothing;
}

const nothing: Digest = { rows: '0', first: '0', second: '0' };

/** Milliseconds for which the reader is waited for in one round. */
const patienceMs = 30_000;

/** A restless slice becomes this many. */
const piecesOfACut = 16;
