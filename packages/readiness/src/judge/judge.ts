import type { Acknowledgement, Answer, Area, Check, Program } from '../model';
import { areas } from '../model/areas';
import { declarationsIn } from '../model/declarations';
import { covers, type Day } from './acknowledge';
import type { Judgement, Standing, Verdict } from './verdict';

/** Codes that no check of one area has. */
export const generalCodes: readonly string[] = ['PartNotRead', 'NothingToJudge'];

/** What is judged by, and what is accepted. */
export interface JudgeOptions {
  /** What is asked: the catalogue, or checks of your own. */
  readonly checks: readonly Check[];
  /** Areas to judge. @default all of them */
  readonly areas?: readonly Area[];
  /** Besides those that stand in the program. @default none */
  readonly acknowledgements?: readonly Acknowledgement[];
  /** Today, for acknowledgements that expire. */
  readonly today: Day;
}

/**
 * Judges one program. What could not be read is unknown, a check that throws has failed, and a program in which there is nothing to
 * judge is no pass.
 */
export function judge(program: Program, options: JudgeOptions): Verdict {
  const { checks, areas: asked, acknowledgements = [], today } = options;
  const applied = asked === undefined ? checks : checks.filter(({ area }) => asked.includes(area));
  const given = [...program.acknowledged, ...acknowledgements];
  const declarations = declarationsIn(program);
  const found = [...applied.flatMap((check) => judgementsOf(check, program)), ...unreadIn(program)];
  const judgements = [...found, ...(isNothing(found, program) ? [nothingIn(program)] : [])]
    .map((judgement) => acknowledged(located(judgement, declarations), given, today))
    .sort(byWeight);
  return {
    program: program.title,
    ...(asked && { asked }),
    standing: standingOf(judgements),
    areas: Object.fromEntries(
      (Object.keys(areas) as Area[]).map((area) => [area, standingOf(judgements.filter((one) => one.area === area))]),
    ) as Record<Area, Standing>,
    judgements,
    idle: given.filter((one) => !judgements.some(({ acknowledgement }) => acknowledgement === one)),
  };
}

function judgementsOf(check: Check, program: Program): readonly Judgement[] {
  return answersOf(check, program).map((answer) => ({ ...answer, ...known(check) }));
}

const known = ({ code, area, severity, title }: Check) => ({ code, area, severity, title });

function answersOf({ code, judge: ask }: Check, program: Program): readonly Answer[] {
  try {
    return ask(program);
  } catch (error) {
    return [
      {
        verdict: 'fail',
        subject: program.title,
        property: code,
        found: `the check threw: ${error instanceof Error ? error.message : String(error)}`,
        allowed: 'a check that answers',
        remedy: 'report it, with the resource it is about: nothing is known of what it asks',
      },
    ];
  }
}

const unreadIn = (program: Program): readonly Judgement[] =>
  program.unread.map(({ subject, reason }) => ({
    code: 'PartNotRead',
    severity: 'MEDIUM',
    title: 'Everything in a program can be read',
    verdict: 'unknown',
    subject,
    property: '',
    found: reason,
    allowed: 'a form that can be read: a synthesized template, a preview, a state',
    remedy: 'give the program in such a form, or acknowledge that this part is not judged',
  }));

/** Where no resource could be read, that no text is a secret proves nothing. */
const isNothing = (found: readonly Judgement[], { resources, unread }: Program): boolean =>
  found.length === 0 || (resources.length === 0 && unread.length > 0);

const nothingIn = ({ title }: Program): Judgement => ({
  code: 'NothingToJudge',
  severity: 'HIGH',
  title: 'A program declares what is to be moved',
  verdict: 'fail',
  subject: title,
  property: 'resources',
  found: 'nothing that any check asks about',
  allowed: 'buckets, servers, databases, and what moves them',
  remedy: 'give the output of the program that declares the workload',
});

function located(judgement: Judgement, declarations: ReturnType<typeof declarationsIn>): Judgement {
  const declared = declarations(judgement.subject);
  return declared.length === 0 ? judgement : { ...judgement, declared };
}

function acknowledged(judgement: Judgement, given: readonly Acknowledgement[], today: Day): Judgement {
  if (judgement.verdict === 'pass') return judgement;
  const acknowledgement = given.find((one) => covers(one, judgement, today));
  return acknowledgement === undefined ? judgement : { ...judgement, acknowledgement };
}

function standingOf(judgements: readonly Judgement[]): Standing {
  if (judgements.length === 0) return 'not judged';
  const open = judgements.filter(({ acknowledgement }) => acknowledgement === undefined);
  if (open.some(({ verdict }) => verdict === 'fail')) return 'fail';
  return open.some(({ verdict }) => verdict === 'unknown') ? 'unknown' : 'pass';
}

const verdicts = ['fail', 'unknown', 'pass'];
const severities = ['HIGH', 'MEDIUM', 'LOW'];

function byWeight(a: Judgement, b: Judgement): number {
  return (
    verdicts.indexOf(a.verdict) - verdicts.indexOf(b.verdict) ||
    severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
    compare(a.code, b.code) ||
    compare(a.subject, b.subject)
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
