import { judge } from '../../src/judge';
import type { Acknowledgement, ResourceFact } from '../../src/model';
import { checkOf, emptyProgram, said } from '../sample';

const today = '2026-11-26';
const standing = (...answers: (keyof typeof said)[]) =>
  judge(emptyProgram, {
    today,
    checks: [
      checkOf(
        'Asked',
        answers.map((name) => said[name]),
      ),
    ],
  });

test.each([
  [['pass'], 'pass'],
  [['pass', 'unknown'], 'unknown'],
  [['pass', 'unknown', 'fail'], 'fail'],
] as const)('%j make an area %s (CHK-2)', (answers, expected) => {
  const verdict = standing(...answers);
  expect(verdict.areas.A2).toBe(expected);
  expect(verdict.standing).toBe(expected);
});

test('an area that nothing was asked in is not judged, and never passes', () => {
  expect(standing('pass').areas).toMatchObject({ A1: 'not judged', A9: 'not judged' });
});

test('a program in which there is nothing to judge is no pass', () => {
  expect(standing()).toMatchObject({ standing: 'fail', judgements: [{ code: 'NothingToJudge', verdict: 'fail' }] });
});

test('a check that throws has failed', () => {
  const broken = checkOf('Broken', [], {
    judge: () => {
      throw new TypeError('no such thing');
    },
  });
  const verdict = judge(emptyProgram, { today, checks: [broken] });
  expect(verdict.judgements).toMatchObject([
    { code: 'Broken', verdict: 'fail', found: 'the check threw: no such thing' },
  ]);
});

const bucket: ResourceFact = {
  kind: 'AWS::S3::Bucket',
  region: 'eu-west-1',
  name: 'orders',
  declared: true,
  properties: {},
  retention: { onDelete: false, onReplace: false, lost: [] },
  origins: [],
};

test('what could not be read is unknown', () => {
  const program = {
    ...emptyProgram,
    resources: [bucket],
    unread: [{ subject: 'stack/X', reason: 'Properties is a number' }],
  };
  const verdict = judge(program, { today, checks: [checkOf('Asked', [said.pass])] });
  expect(verdict.standing).toBe('unknown');
  expect(verdict.judgements[0]).toMatchObject({
    code: 'PartNotRead',
    subject: 'stack/X',
    found: 'Properties is a number',
  });
});

test('findings come by weight: fails first, then by severity and code', () => {
  const checks = [
    checkOf('Passing', [said.pass]),
    checkOf('Low', [said.fail], { severity: 'LOW' }),
    checkOf('Open', [said.unknown]),
    checkOf('B', [said.fail]),
    checkOf('A', [said.fail]),
  ];
  const verdict = judge(emptyProgram, { today, checks });
  expect(verdict.judgements.map(({ code }) => code)).toEqual(['A', 'B', 'Low', 'Open', 'Passing']);
});

test('only the areas that are asked for are judged', () => {
  const checks = [checkOf('Objects', [said.fail]), checkOf('Secrets', [said.pass], { area: 'A9' })];
  const verdict = judge(emptyProgram, { today, checks, areas: ['A9'] });
  expect(verdict.judgements.map(({ code }) => code)).toEqual(['Secrets']);
});

describe('an acknowledgement', () => {
  const given = (more: Partial<Acknowledgement> = {}): Acknowledgement => ({
    code: 'Asked',
    reason: 'It is made again every night.',
    origin: 'file',
    ...more,
  });
  const judged = (acknowledgement: Acknowledgement, answer: keyof typeof said = 'fail') =>
    judge(emptyProgram, { today, checks: [checkOf('Asked', [said[answer]])], acknowledgements: [acknowledgement] });

  test.each([
    ['of the code', {}, 'pass'],
    ['of another code', { code: 'Other' }, 'fail'],
    ['of the subject', { subject: 'bucket' }, 'pass'],
    ['of a part of the subject', { subject: 'b*et' }, 'pass'],
    ['of subjects that overlap', { subject: 'buck*cket' }, 'fail'],
    ['of another subject', { subject: 'b*x' }, 'fail'],
    ['on its last day', { expires: today }, 'pass'],
    ['a day late', { expires: '2026-11-25' }, 'fail'],
  ] as const)('%s', (_title, more, expected) => {
    expect(judged(given(more)).standing).toBe(expected);
  });

  test('is listed with its reason where it counts, as idle where nothing needs it', () => {
    expect(judged(given()).judgements[0]?.acknowledgement?.reason).toBe('It is made again every night.');
    expect(judged(given()).idle).toEqual([]);
    expect(judged(given(), 'pass').idle).toEqual([given()]);
    expect(judged(given({ expires: '2026-01-01' })).idle).toHaveLength(1);
  });

  test('that stands in the program counts as well', () => {
    const program = { ...emptyProgram, acknowledged: [given({ origin: 'Orders/Bucket' })] };
    expect(judge(program, { today, checks: [checkOf('Asked', [said.fail])] }).standing).toBe('pass');
  });
});
