// The command as npm installs it, on a directory that has no Regionlift in it and in a project that has neither CDK nor Pulumi.
const assert = require('node:assert/strict');
const { spawnSync } = require('node:child_process');
const { join } = require('node:path');
const { version } = require('@regionlift/readiness/package.json');
const { catalogue } = require('@regionlift/readiness');

/** What a bad bucket, a password in clear text and a role that may do everything have to be told. */
const expected = ['BucketNotVersioned', 'PlaintextSecret', 'WildcardAction'];

const table = regionlift(1, 'check', 'shop');
for (const code of expected) assert.match(table, new RegExp(code), `the table does not tell ${code}`);
assert.doesNotMatch(table, /Winter-is-coming/, 'the table shows the password');

const sarif = JSON.parse(regionlift(1, 'check', 'shop', '--format', 'sarif'));
assert.equal(sarif.version, '2.1.0');
const told = new Set(sarif.runs.flatMap(({ results }) => results.map(({ ruleId }) => ruleId)));
assert.deepEqual(
  expected.filter((code) => !told.has(code)),
  [],
);

assert.ok(
  Array.isArray(JSON.parse(regionlift(1, 'check', 'shop', '--format', 'json')).programs),
  'no programs in JSON',
);
assert.match(regionlift(1, 'check', 'shop', '--format', 'junit'), /^<\?xml[\s\S]*<failure/);
regionlift(3, 'check', 'nowhere');

assert.match(regionlift(0, 'explain', 'BucketNotVersioned'), /BucketNotVersioned/);
regionlift(3, 'explain', 'NoSuchCode');

const listed = regionlift(0, 'catalogue');
assert.ok(catalogue.length > 100, `the catalogue has ${catalogue.length} checks`);
assert.deepEqual(
  catalogue.filter(({ code }) => !listed.includes(code)),
  [],
);
assert.equal(regionlift(0, '--version').trim(), version);

/** Standard output of the command, which has to end with this code. */
function regionlift(code, ...args) {
  const { status, stdout, stderr } = spawnSync(join('node_modules', '.bin', 'regionlift'), args, {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  assert.equal(status, code, `regionlift ${args.join(' ')} ended with ${status}, not ${code}: ${stdout}${stderr}`);
  assert.equal(code === 3 ? '' : stderr, '', `regionlift ${args.join(' ')} complains of what it was asked`);
  return stdout;
}
