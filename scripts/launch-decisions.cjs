/** What the launcher decides before it runs anything. Plain CommonJS without dependencies, so that Node 18 can read it. */
const { createHash } = require('node:crypto');
const { stripVTControlCharacters } = require('node:util');

/** The oldest Node that the toolchain runs on (`engines.node` of every package). */
const MINIMUM_NODE = [22, 14];

/** True when this Node is older than the toolchain needs; `version` is `process.versions.node`, e.g. `20.20.2`. */
exports.needsNewerNode = (version) => {
  const [major, minor] = version.split('.').map(Number);
  if (!Number.isInteger(major) || !Number.isInteger(minor))
    throw new Error(`cannot read the Node version "${version}"`);
  return major < MINIMUM_NODE[0] || (major === MINIMUM_NODE[0] && minor < MINIMUM_NODE[1]);
};

/** The state of an installation: a fingerprint of the lock file it was made from. */
exports.fingerprint = (lockFile) => createHash('sha256').update(lockFile).digest('hex');

/** Why dependencies must be installed, or undefined when they are those of the lock file. */
exports.reasonToInstall = ({ lockFile, recorded }) => {
  if (recorded === undefined) return 'dependencies are not installed';
  if (recorded !== exports.fingerprint(lockFile)) return 'package-lock.json has changed since the last install';
  return undefined;
};

/** The steps behind each root script; `extra` arguments go to the last nx call. Undefined for an unknown command. */
exports.stepsOf = (command, extra = []) => {
  const nx = (...targets) => ['nx', 'run-many', '--output-style=static', '-t', ...targets, ...extra];
  const synth = ['nx', 'run-many', '--output-style=static', '-t', 'synth'];
  // Not by the command tsx: it would kill what has to be shut down in order.
  const rehearsal = ['node', '--import', 'tsx', 'packages/rehearsal/src/main.ts'];
  const programs = ['apps/orders-cdk/cdk.out', 'apps/orders-pulumi/out/registrations.json'];
  const readiness = ['tsx', 'packages/readiness/src/main.ts', 'check', ...programs, '--fail-on', 'unknown'];
  const steps = {
    start: [nx('synth'), ['tsx', 'packages/preview/src/main.ts'], readiness, rehearsal],
    rehearse: [synth, [...rehearsal, ...extra]],
    test: [nx('lint', 'links', 'wall', 'typecheck', 'test', 'live', 'readme')],
    build: [nx('compile', 'docgen', 'rosetta', 'package', 'synth')],
    lint: [nx('lint', 'links', 'wall')],
    format: [['biome', 'check', '--write', '.', ...extra]],
    docs: [nx('docgen')],
    integ: [nx('integ')],
    packtest: [nx('packtest')],
    supply: [nx('supply')],
    'test-release': [nx('release')],
    release: [['node', '--import', 'tsx', 'projenrc/release/main.ts', ...extra]],
    languages: [nx('languages')],
    projen: [['projen']],
  };
  return Object.hasOwn(steps, command) ? steps[command] : undefined;
};

/** Tests that failed, each with the beginning of its message, from jest's JSON results: the log above them is long. */
exports.failures = (results) =>
  results.flatMap(({ testResults = [] }) =>
    testResults.flatMap(({ name, status, message, assertionResults = [] }) => {
      const failed = assertionResults.filter((one) => one.status === 'failed');
      // A suite that could not run at all has a message of its own.
      if (failed.length === 0) return status === 'failed' ? [`${name}\n${beginningOf(message)}`] : [];
      return failed.map(({ fullName, failureMessages }) => `${name}: ${fullName}\n${beginningOf(failureMessages[0])}`);
    }),
  );

const beginningOf = (message = '') => {
  const lines = stripVTControlCharacters(message)
    .split('\n')
    .filter((line) => line.trim() !== '');
  return lines
    .slice(0, SHOWN_LINES)
    .map((line) => `    ${line.slice(0, SHOWN_COLUMNS)}`)
    .join('\n');
};

const SHOWN_LINES = 12;
const SHOWN_COLUMNS = 240;

/** Adds up jest's JSON results; a suite that could not run at all counts as one failure. */
exports.tally = (results) => ({
  passed: results.reduce((sum, result) => sum + result.numPassedTests, 0),
  failed: results.reduce((sum, result) => sum + result.numFailedTests + (result.numRuntimeErrorTestSuites ?? 0), 0),
});
