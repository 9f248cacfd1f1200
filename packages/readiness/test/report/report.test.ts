import { judge } from '../../src/judge';
import type { ResourceFact } from '../../src/model';
import { jsonReport, junitReport, sarifReport, textReport } from '../../src/report';
import { checkOf, emptyProgram, said } from '../sample';

const checks = [
  checkOf('Failing', [said.fail]),
  checkOf('Open', [said.unknown], { area: 'A5', severity: 'MEDIUM' }),
  checkOf('Passing', [said.pass], { area: 'A9' }),
  checkOf('Accepted', [said.fail], { area: 'A7' }),
];
const verdict = judge(emptyProgram, {
  today: '2026-11-26',
  checks,
  acknowledgements: [
    { code: 'Accepted', reason: 'It is made again.', origin: 'file.yaml', expires: '2027-01-31' },
    { code: 'Passing', reason: 'Not needed at all.', origin: 'file.yaml' },
  ],
});

test('a person reads what, where, found, allowed and what to do; then what was acknowledged; then the areas', () => {
  const text = textReport([verdict], false);
  expect(text.split('\n').slice(0, 7)).toEqual([
    'orders',
    '',
    '✗  Failing  A2 HIGH  The rule Failing',
    '    at         bucket › P',
    '    found      wrong',
    '    allowed    right',
    '    do         set it right',
  ]);
  expect(text).toContain('settled by a deployed state');
  expect(text).toContain('  Accepted at bucket: It is made again. (until 2027-01-31) [file.yaml]');
  expect(text).toContain('  Passing at *: nothing needs it now, or it has expired [file.yaml]');
  expect(text).toMatch(/│ A2 +│ objects in S3 +│ FAIL +│ +1 │ +0 │ +0 │ +0 │/);
  expect(text).toMatch(/│ A1 +│ zero downtime +│ not judged +│ +0 │/);
  expect(text.endsWith('FAIL  orders is not ready: 1 fail, 1 unknown, 1 pass, 1 acknowledged')).toBe(true);
});

test('a part of the areas makes no program ready as a whole', () => {
  const part = judge(emptyProgram, { today: '2026-11-26', checks, areas: ['A9'] });
  expect(textReport([part], false)).toMatch(/PASS {2}orders is ready to migrate with as far as A9 goes: 0 fail,/);
});

test('colours and nothing else make the difference', () => {
  const colored = textReport([verdict], true);
  expect(colored).toContain('\u001b[31m');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the colours.
  expect(colored.replace(/\u001b\[\d+m/g, '')).toBe(textReport([verdict], false));
});

test('escape sequences of a stranger do not reach the terminal or the XML', () => {
  const hostile = judge(emptyProgram, {
    today: '2026-11-26',
    checks: [checkOf('X', [{ ...said.fail, subject: 'a\u001b[2Jb\u0000c\ud800' }])],
  });
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be there.
  const control = /[\u0000-\u0008\u001b]/;
  expect(textReport([hostile], false)).not.toMatch(control);
  expect(junitReport([hostile])).not.toMatch(control);
  expect(textReport([hostile], false)).toContain('ab\ufffdc\ufffd');
});

test('a machine reads counts, areas and judgements as JSON', () => {
  expect(JSON.parse(jsonReport([verdict]))).toMatchObject({
    version: 1,
    programs: [
      {
        program: 'orders',
        standing: 'fail',
        counts: { fail: 1, unknown: 1, pass: 1, acknowledged: 1 },
        areas: { A2: 'fail', A5: 'unknown', A9: 'pass', A7: 'pass', A1: 'not judged' },
      },
    ],
  });
});

test('SARIF has fails, open questions and suppressions, and a rule for each', () => {
  const { runs } = JSON.parse(sarifReport([verdict], checks, '1.2.3'));
  expect(runs[0].tool.driver).toMatchObject({ name: 'regionlift', version: '1.2.3' });
  expect(runs[0].tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(['Failing', 'Open', 'Accepted']);
  expect(
    runs[0].results.map(({ ruleId, kind, level, suppressions }: Record<string, unknown>) => ({
      ruleId,
      kind,
      level,
      suppressions,
    })),
  ).toEqual([
    {
      ruleId: 'Accepted',
      kind: 'fail',
      level: 'error',
      suppressions: [{ kind: 'external', justification: 'It is made again.' }],
    },
    { ruleId: 'Failing', kind: 'fail', level: 'error' },
    { ruleId: 'Open', kind: 'open', level: 'none' },
  ]);
});

test.each([
  ['out/my template.json', 'out/my%20template.json'],
  ['/work/template.json', 'file:///work/template.json'],
])('SARIF names %s as %s', (program, uri) => {
  const { runs } = JSON.parse(sarifReport([{ ...verdict, program }], checks, '1.2.3'));
  expect(runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri).toBe(uri);
});

test('where a finding stands is told by stack and logical id: once for each template that declares it', () => {
  const bucket = (origin: string): ResourceFact => ({
    kind: 'AWS::S3::Bucket',
    region: 'us-east-1',
    name: 'orders',
    declared: true,
    properties: {},
    retention: { onDelete: true, onReplace: true, lost: [] },
    origins: [origin, 'access/Policy'],
  });
  const resources = [bucket('data/Orders'), bucket('promoted/Orders')];
  const about = checkOf('Failing', [{ ...said.fail, subject: 'AWS::S3::Bucket us-east-1 orders' }]);
  const placed = judge({ ...emptyProgram, resources }, { today: '2026-11-26', checks: [about] });
  expect(textReport([placed], false)).toContain('    declared   data/Orders, promoted/Orders\n');
  expect(JSON.parse(jsonReport([placed])).programs[0].judgements[0].declared).toEqual([
    'data/Orders',
    'promoted/Orders',
  ]);
  const [{ locations }] = JSON.parse(sarifReport([placed], checks, '1.2.3')).runs[0].results;
  expect(locations[0].logicalLocations.slice(1)).toEqual([
    { fullyQualifiedName: 'data/Orders', kind: 'resource' },
    { fullyQualifiedName: 'promoted/Orders', kind: 'resource' },
  ]);
});

test('JUnit has a case for each judgement', () => {
  const xml = junitReport([verdict]);
  expect(xml).toContain('<testsuites tests="4" failures="1" errors="1" skipped="1">');
  expect(xml).toContain('name="orders: A2 objects in S3"');
  expect(xml).toContain('found wrong; allowed: right; set it right');
});
