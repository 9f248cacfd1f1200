import type { NodeProject } from 'projen/lib/javascript';

/** What builds, tests and synthesis leave behind, in any member. */
export const buildOutput = [
  '/packages/*/lib/',
  '/apps/*/lib/',
  '/packages/*/dist/',
  '/packages/*/.jsii',
  '/packages/*/assets/runtime/',
  '/apps/*/cdk.out/',
  '/apps/*/out/',
  '/out/',
  '**/test-results/',
  '**/coverage/',
  '**/*.tsbuildinfo',
  '/.nx/',
];

export function ignoredByGit(project: NodeProject): void {
  for (const pattern of buildOutput) project.gitignore.exclude(pattern);
}
