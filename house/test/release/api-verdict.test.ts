import { comparable, refusedFor } from '../../../projenrc/release/api-verdict';

const planned = (from: string | undefined, to: string) => [
  { project: 'backups', npmName: '@regionlift/backups', folder: 'packages/backups', from, to, reasons: [] },
];
const breaking = [{ project: 'backups', breaking: ['IFACE @regionlift/backups.BackupsProps: prop removed'] }];

test('a breaking change within the range of users is refused, with what breaks and what to do', () => {
  expect(refusedFor(planned('0.1.0', '0.1.1'), breaking)).toEqual([
    [
      'backups 0.1.1 would break users of ^0.1.0:',
      '  IFACE @regionlift/backups.BackupsProps: prop removed',
      'Keep what is published (deprecate first), or commit the change as "feat(backups)!: …" with a footer "BREAKING CHANGE: …".',
    ].join('\n'),
  ]);
  expect(refusedFor(planned('1.2.0', '1.3.0'), breaking)).toHaveLength(1);
});

test.each([
  ['0.1.0', '0.2.0'],
  ['1.2.0', '2.0.0'],
  [undefined, '0.1.0'],
])('from %s to %s it may', (from, to) => {
  expect(refusedFor(planned(from, to), breaking)).toEqual([]);
});

test('what breaks nobody may be released as anything', () => {
  expect(refusedFor(planned('0.1.0', '0.1.1'), [{ project: 'backups', breaking: [] }])).toEqual([]);
});

test('only what reaches users of the last release is compared', () => {
  const plan = [...planned(undefined, '0.1.0'), ...planned('0.1.0', '0.2.0'), ...planned('0.1.0', '0.1.1')];
  expect(comparable(plan).map(({ to }) => to)).toEqual(['0.1.1']);
});
