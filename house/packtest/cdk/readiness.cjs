// The plugin from the packed package refuses a program that is not ready; the matchers judge the same app.
const assert = require('node:assert/strict');
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { App, Stack, Validations, aws_s3: s3 } = require('aws-cdk-lib');
const { ReadinessChecks } = require('@regionlift/readiness/cdk');
const { readinessMatchers } = require('@regionlift/readiness/jest');

const app = new App({ outdir: 'out-of-readiness', analyticsReporting: false });
new s3.CfnBucket(new Stack(app, 'Shop', { env: { account: '111122223333', region: 'us-west-2' } }), 'Assets');
assert.equal(readinessMatchers.toBeMigrationReady(app).pass, false);

const again = new App({ outdir: 'out-of-readiness', analyticsReporting: false });
new s3.CfnBucket(new Stack(again, 'Shop', { env: { account: '111122223333', region: 'us-west-2' } }), 'Assets');
Validations.of(again).addPlugins(new ReadinessChecks({ from: 'us-west-2', to: 'us-east-1' }));
const { error } = console;
console.error = () => {}; // CDK prints its report
assert.throws(() => again.synth(), /[Vv]alidation/);
console.error = error;

const { pluginReports } = JSON.parse(readFileSync(join('out-of-readiness', 'validation-report.json'), 'utf8'));
const own = pluginReports.find(({ pluginName }) => pluginName === 'Regionlift');
assert.equal(own.conclusion, 'failure');
assert.ok(own.violations.some(({ ruleName }) => ruleName.endsWith('BucketNotVersioned')));
