/** What the launcher decides before it runs anything. Plain CommonJS without dependencies, so that Node 18 can read it. */
const { createHash } = require('node:crypto');

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
  const steps = {
    start: [nx('synth'), ['tsx', 'packages/preview/src/main.ts'], rehearsal],
    rehearse: [synth, [...rehearsal, ...extra]],
    test: [nx('lint', 'wall', 'typecheck', 'test', 'live', 'readme')],
    build: [nx('compile', 'docgen', 'package', 'synth')],
    lint: [nx('lint', 'wall')],
    format: [['biome', 'check', '--write', '.', ...extra]],
    docs: [nx('docgen')],
    packtest: [nx('packtest')],
    projen: [['projen']],
  };
  return Object.hasOwn(steps, command) ? steps[command] : undefined;
};

/** Adds up jest's JSON results; a suite that could not run at all counts as one failure. */
exports.tally = (results) => ({
  passed: results.reduce((sum, result) => sum + result.numPassedTests, 0),
  failed: results.reduce((sum, result) => sum + result.numFailedTests + (result.numRuntimeErrorTestSuites ?? 0), 0),
});
