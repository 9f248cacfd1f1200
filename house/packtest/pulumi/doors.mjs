// The same doors by import: names must be visible to Node's CommonJS lexer.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
for (const name of [
  'migration',
  'secure-iam',
  's3-migration',
  'rds-promotion',
  'ec2-bluegreen',
  'observability',
  'backups',
  'cutover',
]) {
  for (const door of [`@regionlift/${name}/pulumi`, `@regionlift/${name}/core`]) {
    const visible = new Set(Object.keys(await import(door)));
    const missing = Object.keys(require(door)).filter((key) => !visible.has(key));
    assert.deepEqual(missing, [], `${door} hides names from import`);
  }
}
