const { spawnSync } = require('node:child_process');
const { join } = require('node:path');
const {
  failures,
  fingerprint,
  needsNewerNode,
  reasonToInstall,
  stepsOf,
  tally,
} = require('../../scripts/launch-decisions.cjs');

const root = join(__dirname, '../..');

test.each(['18.20.8', '20.20.2', '22.13.9'])('brings a newer Node when it runs under %s', (version) => {
  expect(needsNewerNode(version)).toBe(true);
});

test.each(['22.14.0', '22.22.1', '24.0.0', '26.1.0'])('stays on Node %s', (version) => {
  expect(needsNewerNode(version)).toBe(false);
});

test('refuses a version that it cannot read', () => {
  expect(() => needsNewerNode('latest')).toThrow('cannot read the Node version "latest"');
});

describe('dependencies', () => {
  const lockFile = '{"lockfileVersion": 3}';

  test('are installed when none are recorded', () => {
    expect(reasonToInstall({ lockFile, recorded: undefined })).toBe('dependencies are not installed');
  });

  test('are installed again when the lock file has changed', () => {
    const recorded = fingerprint('{"lockfileVersion": 2}');
    expect(reasonToInstall({ lockFile, recorded })).toBe('package-lock.json has changed since the last install');
  });

  test('stay when they were made from this lock file', () => {
    expect(reasonToInstall({ lockFile: Buffer.from(lockFile), recorded: fingerprint(lockFile) })).toBeUndefined();
  });
});

describe('commands', () => {
  test('pass extra arguments to nx', () => {
    expect(stepsOf('docs', ['-p', 'migration'])).toEqual([
      ['nx', 'run-many', '--output-style=static', '-t', 'docgen', '-p', 'migration'],
    ]);
  });

  test('that nobody knows have no steps', () => {
    expect([stepsOf('deploy'), stepsOf(undefined), stepsOf('toString')]).toEqual([undefined, undefined, undefined]);
  });

  test('are exactly those of package.json', () => {
    const { scripts } = require('../../package.json');
    const launched = Object.entries<string>(scripts).filter(
      ([name, line]) => line === `node scripts/launch.mjs ${name}`,
    );
    expect(launched.map(([name]) => name).filter((name) => !stepsOf(name))).toEqual([]);
    expect(launched.map(([name]) => name)).toEqual(
      expect.arrayContaining(['start', 'test', 'build', 'lint', 'format']),
    );
  });
});

test('what failed is told once more at the end, a suite that could not run as well', () => {
  const results = [
    {
      testResults: [
        { name: '/a.test.ts', status: 'passed', assertionResults: [{ status: 'passed', fullName: 'fine' }] },
        {
          name: '/b.test.ts',
          status: 'failed',
          assertionResults: [
            { status: 'failed', fullName: 'adds up', failureMessages: ['\u001b[31mExpected: 1\u001b[39m\n\nGot: 2'] },
          ],
        },
        { name: '/c.test.ts', status: 'failed', message: 'Cannot find module', assertionResults: [] },
      ],
    },
  ];
  expect(failures(results)).toEqual([
    '/b.test.ts: adds up\n    Expected: 1\n    Got: 2',
    '/c.test.ts\n    Cannot find module',
  ]);
});

test('properties begin at the same seed in CI, and nowhere else', () => {
  const seen = ['true', ''].map((ci) => {
    const script = "process.stdout.write(String(require('./scripts/fast-check.cjs').readConfigureGlobal().seed))";
    return spawnSync(process.execPath, ['-e', script], { cwd: root, env: { ...process.env, CI: ci }, encoding: 'utf8' })
      .stdout;
  });
  expect(seen).toEqual(['1', 'undefined']);
});

test('the tally counts a suite that could not run as a failure', () => {
  const results = [
    { numPassedTests: 3, numFailedTests: 1, numRuntimeErrorTestSuites: 0 },
    { numPassedTests: 0, numFailedTests: 0, numRuntimeErrorTestSuites: 1 },
  ];
  expect(tally(results)).toEqual({ passed: 3, failed: 2 });
});
