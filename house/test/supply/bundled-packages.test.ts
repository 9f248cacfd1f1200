import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { homeOf, licenceText } from '../../../scripts/bundled-packages.cjs';

describe('whose code is bundled', () => {
  test.each([
    ['src/index.ts', undefined],
    ['../migration/src/core/index.ts', undefined],
    ['../../node_modules/pg/lib/index.js', '../../node_modules/pg'],
    ['node_modules/@aws-sdk/core/dist/index.js', 'node_modules/@aws-sdk/core'],
    ['node_modules/a/node_modules/@b/c/index.js', 'node_modules/a/node_modules/@b/c'],
  ])('%s is of %s', (path, home) => {
    expect(homeOf(path)).toBe(home);
  });

  test('is told once a package, with version, licence and text', () => {
    const folder = mkdtempSync(join(tmpdir(), 'bundled-'));
    try {
      const home = join(folder, 'node_modules/parts');
      mkdirSync(home, { recursive: true });
      writeFileSync(join(home, 'package.json'), '{"name": "parts", "version": "1.2.3", "license": "GPL-3.0-only"}');
      writeFileSync(join(home, 'LICENSE'), 'Copyright (c) Jane');
      writeFileSync(join(home, 'NOTICE'), 'Made by Jane');
      const inputs = { 'src/index.ts': {}, 'node_modules/parts/a.js': {}, 'node_modules/parts/b.js': {} };
      const script = join(__dirname, '../../../scripts/bundled-packages.cjs');
      const program = `require(${JSON.stringify(script)}).bundledPackages(${JSON.stringify({ inputs })}, ${JSON.stringify(folder)})`;
      const print = `${program}.then((found) => console.log(JSON.stringify(found)))`;
      expect(JSON.parse(execFileSync(process.execPath, ['--eval', print], { encoding: 'utf8' }))).toEqual([
        expect.objectContaining({
          name: 'parts',
          version: '1.2.3',
          licence: 'GPL-3.0-only',
          text: 'Copyright (c) Jane',
          notice: 'Made by Jane',
        }),
      ]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('the text of a licence', () => {
  test('is the file that came with the package', () => {
    expect(licenceText({ licence: 'MIT', file: '/a/LICENSE', text: 'Copyright (c) Jane' })).toBe('Copyright (c) Jane');
  });

  test('is a part of the README', () => {
    const text = '# Parts\n\nUse them.\n\n## License\n\nCopyright (c) Jane\n\nPermission is hereby granted.\n';
    expect(licenceText({ licence: 'MIT', file: '/a/README.md', text })).toBe(
      'Copyright (c) Jane\n\nPermission is hereby granted.\n',
    );
  });

  test('is that of the SPDX list where the README says its name alone', () => {
    const text = licenceText({
      licence: 'MIT',
      file: '/a/README.md',
      text: '# Parts\n\n## License\n\nMIT',
      author: 'Jane',
    });
    expect(text).toMatch(/^MIT License\n\nCopyright \(c\) Jane\n\nPermission is hereby granted/);
  });

  test('is not known for what is no licence', () => {
    expect(licenceText({ licence: 'see below', file: '/a/README.md', text: '# Parts' })).toBeUndefined();
  });
});
