import type { Manifest } from '../../supply/manifest';
import type { Packed } from '../../supply/packed';

/** What of a package in memory is not as it should be. */
export interface Changes {
  readonly manifest?: Partial<Manifest>;
  /** Path → text; undefined takes the file away. */
  readonly files?: Readonly<Record<string, string | undefined>>;
  readonly bundled?: Packed['bundled'];
}

/** A package that all is well with, changed. */
export function packedOf({ manifest: changed, files: others, bundled = [pg] }: Changes = {}): Packed {
  const manifest: Manifest = { ...good, ...changed };
  const files = { ...goodFiles, 'package.json': JSON.stringify(manifest), ...others };
  return {
    name: manifest.name,
    folder: '/nowhere',
    tarballPath: '/nowhere/dist/parts-1.2.3.tgz',
    tarball: Buffer.alloc(2_000),
    manifest,
    files: new Map(
      Object.entries(files).flatMap(([path, text]) => (text === undefined ? [] : [[path, Buffer.from(text)]])),
    ),
    bundled,
    bringsFunction: true,
  };
}

/** A line that holds a source map. */
export const inlineMap = (map: object): string =>
  `\n//# sourceMappingURL=data:application/json;base64,${Buffer.from(JSON.stringify(map)).toString('base64')}`;

export const pg = { name: 'pg', version: '8.0.0', licence: 'MIT', text: 'Copyright (c) Brian' };

const good: Manifest = {
  name: '@regionlift/parts',
  version: '1.2.3',
  license: 'Apache-2.0',
  repository: { url: 'https://example.com/parts.git', directory: 'packages/parts' },
  main: 'lib/index.js',
  types: 'lib/index.d.ts',
  bin: { parts: 'lib/main.js' },
  exports: {
    '.': { types: './lib/index.d.ts', default: './lib/index.js' },
    './package.json': './package.json',
    './.jsii': './.jsii',
  },
  peerDependencies: { constructs: '^10.8.1' },
  engines: { node: '>= 22.14.0' },
  publishConfig: { access: 'public' },
  jsii: {},
};

const goodFiles: Readonly<Record<string, string>> = {
  'README.md': '# Parts',
  LICENSE: 'Apache License',
  '.jsii': JSON.stringify({ name: '@regionlift/parts', version: '1.2.3' }),
  'lib/index.js': `exports.one = 1;${inlineMap({ sources: ['../src/index.ts'], sourcesContent: ['export const one = 1;'] })}`,
  'lib/index.d.ts': 'export declare const one = 1;',
  'lib/main.js': '#!/usr/bin/env node\nconsole.log(1);',
  'assets/runtime/index.js': '0 && (module.exports = {\n  handler\n});',
  'assets/runtime/THIRD-PARTY-LICENSES.txt': 'pg 8.0.0 (MIT)\n\nCopyright (c) Brian\n',
};
