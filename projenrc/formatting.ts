import { JsonFile } from 'projen';
import type { NodeProject } from 'projen/lib/javascript';
import { versions } from './versions';

/** Biome formats and lints everything that people write; generated files belong to projen. */
export function formatWithBiome(project: NodeProject): void {
  new JsonFile(project, 'biome.json', {
    marker: false,
    obj: {
      $schema: `https://biomejs.dev/schemas/${versions.biome}/schema.json`,
      vcs: { enabled: true, clientKind: 'git', useIgnoreFile: true },
      files: {
        includes: ['**/*.ts', '**/*.mjs', '**/*.cjs', '!**/fixtures', '!**/node_modules'],
      },
      formatter: { indentStyle: 'space', indentWidth: 2, lineWidth: 120 },
      json: { formatter: { enabled: false } },
      javascript: { formatter: { quoteStyle: 'single', semicolons: 'always', trailingCommas: 'all' } },
      linter: {
        rules: {
          preset: 'recommended',
          correctness: { noUnusedImports: 'error', noUnusedVariables: 'error' },
          // Constructs and components are made for their effect on the tree.
          complexity: { noStaticOnlyClass: 'off' },
        },
      },
      assist: { actions: { source: { organizeImports: 'on' } } },
    },
  });
}
