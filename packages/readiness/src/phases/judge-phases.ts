import type { Judgement, Standing, Verdict } from '../judge';
import { covers, type Day } from '../judge/acknowledge';
import type { Acknowledgement, Area } from '../model';
import { areas } from '../model/areas';
import { phaseRules } from './phase-rules';
import { readSnapshot } from './read-snapshot';
import type { Snapshot } from './snapshot';
import { type PairReport, type Pairs, type PhaseReport, verifyPhases } from './verify-phases';

/** What is compared, and what is accepted. */
export interface JudgePhasesOptions {
  /** Which pairs are compared. @default 'ALL' */
  readonly pairs?: Pairs;
  /** @default none */
  readonly acknowledgements?: readonly Acknowledgement[];
  /** Today, for acknowledgements that expire. @default none expires */
  readonly today?: Day;
}

/** Judges the phases in the paths, in their order, forward and back. @throws ReadError for a phase that cannot be read */
export async function judgePhases(paths: readonly string[], options: JudgePhasesOptions = {}): Promise<Verdict> {
  const snapshots = distinctly(paths, paths.map(readSnapshot));
  const title = snapshots.map((snapshot) => snapshot.title).join(', ');
  return verdictOf(title, verifyPhases(snapshots, options.pairs), options);
}

/** Phases that are called alike (`a/cdk.out`, `b/cdk.out`) are called by their paths. */
function distinctly(paths: readonly string[], snapshots: readonly Snapshot[]): readonly Snapshot[] {
  const titles = new Set(snapshots.map(({ title }) => title));
  if (titles.size === snapshots.length) return snapshots;
  return snapshots.map((snapshot, index) => ({ ...snapshot, title: paths[index] ?? snapshot.title }));
}

/** A report as a verdict, so that it is printed as every other. Fewer than two phases, or none with data in it, prove nothing. */
export function verdictOf(title: string, report: PhaseReport, options: JudgePhasesOptions = {}): Verdict {
  const { acknowledgements: given = [], today = '' } = options;
  const found = report.pairs.flatMap(judgementsOf);
  const judgements = (found.length === 0 ? [nothingCompared(title)] : found)
    .map((judgement) => {
      const acknowledgement = given.find((one) => judgement.verdict !== 'pass' && covers(one, judgement, today));
      return acknowledgement === undefined ? judgement : { ...judgement, acknowledgement };
    })
    .sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict));
  return {
    program: `phases ${title}`,
    standing: standingOf(judgements),
    areas: Object.fromEntries(Object.keys(areas).map((area) => [area, 'not judged'])) as Record<Area, Standing>,
    judgements,
    idle: given.filter((one) => !judgements.some(({ acknowledgement }) => acknowledgement === one)),
  };
}

const order = ['fail', 'unknown', 'pass'];

const judgementsOf = ({ from, to, answers }: PairReport): readonly Judgement[] =>
  answers.map((answer) => {
    const { severity, title } = ruleOf(answer.code);
    return { ...answer, found: `${from} → ${to}: ${answer.found}`, severity, title };
  });

function ruleOf(code: string): Pick<Judgement, 'severity' | 'title'> {
  return phaseRules.find((rule) => rule.code === code) ?? { severity: 'HIGH', title: code };
}

const nothingCompared = (title: string): Judgement => ({
  code: 'NothingToJudge',
  severity: 'HIGH',
  title: 'Phases declare what holds data',
  verdict: 'fail',
  subject: `phases ${title}`,
  property: 'resources',
  found: 'nothing that holds data in any pair of phases',
  allowed: 'at least two phases of the program that declares the workload',
  remedy: 'give one output of the program for each phase',
});

function standingOf(judgements: readonly Judgement[]): Standing {
  const open = judgements.filter(({ acknowledgement }) => acknowledgement === undefined);
  return open.some(({ verdict }) => verdict === 'fail')
    ? 'fail'
    : open.some(({ verdict }) => verdict === 'unknown')
      ? 'unknown'
      : 'pass';
}
