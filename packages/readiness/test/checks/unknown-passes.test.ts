import { catalogue } from '../../src/catalogue';
import type { Answer, Check, FactValue, Program } from '../../src/model';
import { checkOf } from '../sample';
import { lookedAt, type Place, withValue } from './looked-at';
import { wholeProgram } from './whole';

const UNRESOLVED = 'unresolved:{"Ref":"X"}';

/** What a program may come to where it leaves a value open; nothing at all, too. */
const POSSIBLE: readonly FactValue[] = [null, 'x', '*', false, true, 0];

/** What passes although some value would break the rule, and why that is right. */
const RIGHTLY: readonly (readonly [fits: RegExp, reason: string])[] = [
  [/^(Policy|Cutover)Malformed /, 'they ask about the form, and what AWS fills in has it'],
  [/ .*\.Condition\./, 'a condition narrows, whatever its value'],
  [/^AlarmTellsNobody AWS::SNS::Subscription Endpoint$/, 'an address, which a parameter brings'],
];

const said = (answers: readonly Answer[], ...verdicts: readonly Answer['verdict'][]): ReadonlySet<string> =>
  new Set(answers.filter(({ verdict }) => verdicts.includes(verdict)).map(({ subject }) => subject));

/** A place without what distinguishes regions, items of one list, statements and states: each is tried once. */
const placeIn = ({ resources }: Program, [index, ...path]: Place): string =>
  `${resources[index]?.kind} ${path
    .map((key, at) => (/^\d+$/.test(key) || ['Statement', 'States'].includes(path[at - 1] ?? '') ? '#' : key))
    .join('.')}`;

/** Places where a subject passes with a value that is not known, and does not with one that it may come to. */
function carelessIn(check: Check, program: Program): readonly string[] {
  const places = new Map(lookedAt(check, program).map((place) => [placeIn(program, place), place]));
  const before = check.judge(program);
  return [...places].flatMap(([title, place]) => {
    const judged = (value: FactValue) => check.judge(withValue(program, place, value));
    const after = judged(UNRESOLVED);
    const still = said(after, 'fail', 'unknown');
    const passed = [...said(after, 'pass')].filter((subject) => !still.has(subject));
    // An item of a list is there.
    const possible = Number.isNaN(Number(place.at(-1))) ? POSSIBLE : POSSIBLE.slice(1);
    const broken = () => possible.flatMap((value) => [...said(judged(value), 'fail')]);
    const isCareless =
      passed.length > 0 &&
      [...said(before, 'fail', 'unknown'), ...broken()].some((subject) => passed.includes(subject));
    return isCareless ? [`${check.code} ${title}`] : [];
  });
}

it('no check passes for what is not known where a value would break its rule (CHK-2)', () => {
  const careless = catalogue.flatMap((check) => carelessIn(check, wholeProgram));
  expect(careless.filter((place) => !RIGHTLY.some(([fits]) => fits.test(place)))).toEqual([]);
  // What is right is still so: each reason is needed.
  expect(RIGHTLY.filter(([fits]) => !careless.some((place) => fits.test(place)))).toEqual([]);
});

it('a check that passes for what is not known is found', () => {
  const [bucket] = wholeProgram.resources.filter(({ kind }) => kind === 'AWS::S3::Bucket');
  if (bucket === undefined) throw new Error('the program has no bucket');
  const program = { ...wholeProgram, resources: [{ ...bucket, properties: { Name: 'a' } }] };
  const judge: Check['judge'] = ({ resources: [one] }) => [
    {
      verdict: one?.properties.Name === null ? 'fail' : 'pass',
      subject: 's',
      property: 'p',
      found: '',
      allowed: '',
      remedy: '',
    },
  ];
  expect(carelessIn(checkOf('Careless', [], { judge }), program)).toEqual(['Careless AWS::S3::Bucket Name']);
});
