import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { environmentOf } from '../harness/environment';
import { ownSource } from '../harness/own-source';

const snapshot = environmentOf({ CDK_INTEG_ACCOUNT: '12345678' });
const deployed = environmentOf({ CDK_DEFAULT_ACCOUNT: '999988887777' });
const sample = { sourceIdentifier: 'orders', engineVersion: '17.5' };

function withSources<T>(contents: object, use: () => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'sources-'));
  process.env.INTEG_SOURCES = join(folder, 'sources.json');
  try {
    writeFileSync(process.env.INTEG_SOURCES, JSON.stringify(contents));
    return use();
  } finally {
    delete process.env.INTEG_SOURCES;
    rmSync(folder, { recursive: true });
  }
}

test('a snapshot has the values of the sample', () => {
  expect(ownSource(snapshot, 'rds-promotion', sample)).toBe(sample);
});

test('a deployment has those of the person, all of them', () => {
  const mine = { sourceIdentifier: 'shop', engineVersion: '16.4' };
  expect(withSources({ 'rds-promotion': mine }, () => ownSource(deployed, 'rds-promotion', sample))).toEqual(mine);
  expect(() =>
    withSources({ 'rds-promotion': { sourceIdentifier: 'shop' } }, () => ownSource(deployed, 'rds-promotion', sample)),
  ).toThrow('rds-promotion has no engineVersion');
});

test('a deployment without values is refused before anything is deployed', () => {
  expect(() => ownSource(deployed, 'rds-promotion', sample)).toThrow('INTEG_SOURCES names a JSON file');
});
