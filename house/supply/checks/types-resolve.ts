import type { SupplyCheck } from '../check';

/** What are-the-types-wrong says of the tarball for every way in which Node 22 and bundlers find a module. */
export const typesResolve: SupplyCheck = {
  asks: 'are-the-types-wrong finds nothing, for CommonJS, ES modules and bundlers',
  judge: async ({ tarball }) => {
    // It needs a module that can be imported alone.
    const { checkPackage, createPackageFromTarballData } = await import('@arethetypeswrong/core');
    const { filterProblems } = await import('@arethetypeswrong/core/problems');
    const analysis = await checkPackage(createPackageFromTarballData(tarball), { excludeEntrypoints: notCode });
    if (analysis.types === false) return ['there are no types'];
    const problems = resolutions.flatMap((resolutionKind) =>
      filterProblems(analysis, { resolutionKind }).map((problem) => `${resolutionKind}: ${JSON.stringify(problem)}`),
    );
    return Object.keys(analysis.entrypoints).length === 0 ? ['there are no doors', ...problems] : problems;
  },
};

/**
 * Without `node10`, which knows no `exports`: it is Node up to 12, and TypeScript's deprecated `moduleResolution: node`. Our oldest
 * Node is 22, where `exports` alone counts; a second set of doors for it would open every file.
 */
const resolutions = ['node16-cjs', 'node16-esm', 'bundler'] as const;

/** Read as files, by npm and by jsii. */
const notCode = ['./package.json', './.jsii'];
