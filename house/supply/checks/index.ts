import type { SupplyCheck } from '../check';
import { pathsOfBuildMachine } from './build-machine';
import { doors } from './doors';
import { expectedFiles } from './expected-files';
import { jsiiAssembly } from './jsii-assembly';
import { licencesOfBundled } from './licences-of-bundled';
import { namedImports } from './named-imports';
import { notices } from './notices';
import { namesOfPrivatePackages } from './private-names';
import { cleanForPublint } from './publint';
import { publishedManifest } from './published-manifest';
import { runtimeBundle } from './runtime-bundle';
import { secrets } from './secrets';
import type { SizeBudgets } from './sizes';
import { withinBudget } from './sizes';
import { sourceMaps } from './source-maps';
import { typesResolve } from './types-resolve';

/** What the checks have to know of the repository. */
export interface Repository {
  readonly root: string;
  /** npm names of its members that are not published. */
  readonly privateNames: readonly string[];
  readonly budgets: SizeBudgets;
}

/** Every question that is asked about each package. */
export const checksFor = ({ root, privateNames, budgets }: Repository): readonly SupplyCheck[] => [
  publishedManifest,
  expectedFiles,
  doors,
  namedImports,
  jsiiAssembly,
  runtimeBundle,
  sourceMaps,
  namesOfPrivatePackages(privateNames),
  pathsOfBuildMachine(root),
  secrets,
  notices,
  licencesOfBundled,
  cleanForPublint,
  typesResolve,
  withinBudget(budgets),
];
