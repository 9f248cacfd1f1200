// The doors without any framework, by import: names must be visible to Node's CommonJS lexer. The others say what they need.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { catalogue, judge, readPrograms } from '@regionlift/readiness';
import { readinessMatchers } from '@regionlift/readiness/jest';

const [program] = await readPrograms(['shop'], {});
const { standing } = judge(program, { checks: catalogue, today: '2026-11-26' });
assert.equal(standing, 'fail');

const matched = await readinessMatchers.toBeMigrationReady('shop');
assert.equal(matched.pass, false);
assert.match(matched.message(), /BucketNotVersioned/);

const require = createRequire(import.meta.url);
for (const [door, needed] of [
  ['@regionlift/readiness/cdk', /Cannot find module '(aws-cdk-lib|constructs)'/],
  ['@regionlift/readiness/pulumi', /Cannot find module '@pulumi\/policy'/],
]) {
  assert.throws(() => require(door), needed);
  await assert.rejects(import(door), needed);
}
