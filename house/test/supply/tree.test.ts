import { acceptedLicences } from '../../supply/accepted';
import { licencesOfBundled } from '../../supply/checks/licences-of-bundled';
import { licenceFaults } from '../../supply/licences';
import { readAdvisories } from '../../supply/tree/advisories';
import { runsNothingOnInstall } from '../../supply/tree/install-scripts';
import { readSignatures } from '../../supply/tree/signatures';
import { packedOf } from './packed-of';

test('finds what runs on installation, by npm’s lock file', () => {
  const packages = {
    'node_modules/yaml': { version: '2.9.1' },
    'node_modules/a/node_modules/@b/miner': { version: '1.0.0', hasInstallScript: true },
  };
  expect(runsNothingOnInstall({ packages })).toEqual({
    faults: ['@b/miner 1.0.0 runs a script when it is installed'],
    note: '2 packages',
  });
});

test('lists scripts that are lived with, and why', () => {
  const packages = { 'node_modules/protobufjs': { version: '7.6.6', hasInstallScript: true } };
  expect(runsNothingOnInstall({ packages })).toEqual({
    faults: [],
    note: expect.stringMatching(/^1 packages; but protobufjs 7\.6\.6: compares its version/),
  });
});

describe('accepted licences', () => {
  const spdx = { name: 'spdx-exceptions', version: '2.5.0', licence: 'CC-BY-3.0' };

  test('count for their package alone, under that licence alone', () => {
    expect(licenceFaults([spdx], acceptedLicences)).toEqual([]);
    expect(licenceFaults([{ ...spdx, name: 'other' }], acceptedLicences)).toHaveLength(1);
    expect(licenceFaults([{ ...spdx, licence: 'CC-BY-SA-4.0' }], acceptedLicences)).toHaveLength(1);
  });

  test('do not count for what is bundled', () => {
    expect(licencesOfBundled.judge(packedOf({ bundled: [{ ...spdx, text: 'text' }] }))).toHaveLength(1);
  });
});

describe('an audit', () => {
  test('lists advisories', () => {
    const answer = JSON.stringify({ vulnerabilities: { ms: { name: 'ms', severity: 'low', range: '<2.0.0' } } });
    expect(readAdvisories(answer)).toEqual({ faults: ['ms <2.0.0 has an advisory of severity low: see npm audit'] });
  });

  test('without advisories is clean', () => {
    expect(readAdvisories('{"vulnerabilities": {}}')).toEqual({ faults: [] });
  });

  test.each([
    ['{"message": "404 Not Found - POST …/advisories/bulk", "error": {"summary": "", "detail": ""}}', '404 Not Found'],
    ['{"error": {"summary": "not implemented"}}', 'not implemented'],
    ['<html>', '<html>'],
    ['', 'no answer'],
  ])('that the registry does not answer is skipped, never passed: %s', (answer, reason) => {
    expect(readAdvisories(answer)).toEqual({ skipped: expect.stringContaining(reason) });
  });
});

describe('signatures', () => {
  test('that are wrong or missing are faults', () => {
    const [invalid, missing] = [[{ name: 'a', version: '1.0.0' }], [{ name: 'b', version: '2.0.0' }]];
    expect(readSignatures(JSON.stringify({ invalid, missing }), '')).toEqual({
      faults: ['a 1.0.0 has an invalid signature', 'b 2.0.0 has no signature'],
    });
  });

  test('that are right are clean', () => {
    expect(readSignatures('{"invalid": [], "missing": []}', '')).toEqual({ faults: [] });
  });

  test.each([
    [
      '',
      'npm error No dependencies found that were installed from a supported registry\nmore',
      'No dependencies found',
    ],
    ['{"error": {}}', '', '{"error": {}}'],
    ['{\n"error": {"summary": "not found"}}', '', 'not found'],
    ['', '', 'no answer'],
  ])('that cannot be checked are skipped, never passed', (answer, complaint, reason) => {
    expect(readSignatures(answer, complaint)).toEqual({ skipped: expect.stringContaining(reason) });
  });
});
