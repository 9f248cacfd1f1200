import { AcknowledgementsRefused, readAcknowledgements } from '../../src/acknowledgements';

const codes = new Set(['BucketNotVersioned']);
const read = (text: string) => readAcknowledgements(text, 'file.yaml', codes);

test('reads YAML and JSON alike; a day stays a text', () => {
  const expected = [
    {
      code: 'BucketNotVersioned',
      subject: '* scratch',
      reason: 'It is made again every night.',
      expires: '2027-01-31',
      origin: 'file.yaml',
    },
  ];
  expect(
    read(
      'acknowledged:\n  - code: BucketNotVersioned\n    subject: "* scratch"\n    reason: It is made again every night.\n    expires: 2027-01-31\n',
    ),
  ).toEqual(expected);
  expect(read(JSON.stringify({ acknowledged: [{ ...expected[0], origin: undefined }] }))).toEqual(expected);
  expect(read('acknowledged: []')).toEqual([]);
});

test('tells every problem of a file at once', () => {
  const text = 'acknowledged:\n  - code: Nonsense\n    reason: short\n    expires: 2027-02-30\n    until: 3\n  - 7\n';
  expect(() => read(text)).toThrow(AcknowledgementsRefused);
  try {
    read(text);
  } catch (error) {
    expect((error as Error).message.split('\n')).toEqual([
      '6 problems in file.yaml:',
      '  - acknowledged[0].code: found "Nonsense"; allowed: a code of the catalogue (regionlift catalogue)',
      '  - acknowledged[0].reason: found "short"; allowed: a sentence that says why this is right',
      '  - acknowledged[0].expires: found "2027-02-30"; allowed: a day: 2027-01-31',
      '  - acknowledged[0].until: found 3; allowed: code, subject, reason, expires',
      '  - acknowledged[1].code: found nothing; allowed: a code of the catalogue (regionlift catalogue)',
      '  - acknowledged[1].reason: found nothing; allowed: a sentence that says why this is right',
    ]);
  }
});

test.each(['', '[]', 'acknowledged: 3', '{', 'a: &x [*x]', '\u0000'])('refuses %j', (text) => {
  expect(() => read(text)).toThrow(AcknowledgementsRefused);
});
