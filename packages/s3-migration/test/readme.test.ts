import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { transformSync } from '@swc/core';
import { bucketActions, bucketChecks } from '../src/core';
import { registered } from './pulumi-program';

const readme = readFileSync(path.join(__dirname, '..', 'README.md'), 'utf8');
const blocks = (info: string) =>
  [...readme.matchAll(new RegExp(`\`\`\`${info}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, code]) => code ?? '');

const prelude = `
  import { App, Duration } from 'aws-cdk-lib';
  import { MigrationPhase, RegionMigration } from '@regionlift/migration';
  import { BucketMigration, EndpointFlip, SourceBucketEncryption, SourceBucketOwnership } from '@regionlift/s3-migration';
  const app = new App();
  const migration = new RegionMigration(app, 'Orders', {
    from: 'us-west-2', to: 'us-east-1', account: '111122223333', phase: MigrationPhase.PROMOTED,
  });
`;

/** Runs an example as it stands. That its types fit is not proven here. */
function run(source: string): void {
  const { code } = transformSync(source, { jsc: { parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } });
  new Function('require', 'exports', code)(require, {});
}

describe('README', () => {
  const [cdk, pulumi] = blocks('ts');

  test('the smallest CDK example synthesizes', () => run(`${cdk}; app.synth();`));

  test('the smallest Pulumi example registers the target bucket', async () => {
    const names = (await registered(() => run(pulumi ?? ''))).map(({ name }) => name);
    expect(names).toContain('Assets-bucket');
  });

  test.each(blocks('ts cdk').map((code) => [code]))('synthesizes %s', (code) => run(`${prelude}${code}; app.synth();`));

  test('lists every code and every action', () => {
    const codes = [...new Set(bucketChecks.map(({ code }) => code)), 'RuntimeConfigTooLarge'];
    for (const word of [...codes, ...bucketActions]) expect(readme).toContain(`\`${word}\``);
  });
});
