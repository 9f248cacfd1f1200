import type { NodeProject } from 'projen/lib/javascript';

/** What builds, tests and synthesis leave behind, in any member. */
export const buildOutput = [
  '/packages/*/lib/',
  '/apps/*/lib/',
  '/packages/*/dist/',
  '/packages/*/.jsii',
  '/integ/**/cdk-integ.out.*/',
  '/integ/**/*.snapshot/asset.*',
  '/integ/**/*.snapshot/synth.lock',
  '/packages/*/assets/runtime/',
  '/packages/*/bundled.json',
  '/packages/*/bindings/',
  '/packages/*/.jsii.tabl.json',
  '/house/out/',
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
