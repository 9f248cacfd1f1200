// The same plugin by import.
import assert from 'node:assert/strict';
import { ReadinessChecks } from '@regionlift/readiness/cdk';
import { readinessMatchers } from '@regionlift/readiness/jest';
import { App, Stack, aws_s3 as s3, Validations } from 'aws-cdk-lib';

const app = new App({ outdir: 'out-of-readiness-esm', analyticsReporting: false });
new s3.CfnBucket(new Stack(app, 'Shop', { env: { account: '111122223333', region: 'us-west-2' } }), 'Assets');
Validations.of(app).addPlugins(new ReadinessChecks({ from: 'us-west-2', to: 'us-east-1' }));
const { error } = console;
console.error = () => {}; // CDK prints its report
assert.throws(() => app.synth(), /[Vv]alidation/);
console.error = error;
assert.equal(typeof readinessMatchers.toKeepState, 'function');
