import { leavesRange, nextVersion } from '../../../projenrc/release/next-version';

test.each([
  ['0.1.0', 'major', '0.2.0'],
  ['0.1.3', 'minor', '0.1.4'],
  ['0.1.3', 'patch', '0.1.4'],
  ['1.2.3', 'major', '2.0.0'],
  ['1.2.3', 'minor', '1.3.0'],
  ['1.2.3', 'patch', '1.2.4'],
] as const)('%s with a %s change becomes %s', (tagged, bump, next) => {
  expect(nextVersion({ onDisk: tagged, tagged, bump })).toBe(next);
});

test('what was never released is released as its manifest says', () => {
  expect(nextVersion({ onDisk: '0.1.0' })).toBe('0.1.0');
  expect(nextVersion({ onDisk: '0.1.0', bump: 'major' })).toBe('0.1.0');
});

test('a version raised by hand is released as it is: the way out of 0.x', () => {
  expect(nextVersion({ onDisk: '1.0.0', tagged: '0.7.2' })).toBe('1.0.0');
});

test('nothing changes without a reason, nor by a manifest that is behind its tag', () => {
  expect(nextVersion({ onDisk: '0.1.0', tagged: '0.1.0' })).toBeUndefined();
  expect(nextVersion({ onDisk: '0.1.0', tagged: '0.1.1' })).toBeUndefined();
});

test.each([
  ['0.1.0', '0.1.1', false],
  ['0.1.0', '0.2.0', true],
  ['0.1.9', '1.0.0', true],
  ['1.2.3', '1.3.0', false],
  ['1.2.3', '2.0.0', true],
])('whoever is on ^%s and does not get %s: %s', (from, to, leaves) => {
  expect(leavesRange(from, to)).toBe(leaves);
});
