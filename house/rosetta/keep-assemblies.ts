import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

interface Assemblies {
  findTypeLookupAssembly(path: string): unknown;
}

/**
 * Has jsii-rosetta keep every assembly that it has read. It asks for one by the file of each symbol, and keeps the last three: our
 * examples need ten, so it would read aws-cdk-lib's, which takes seconds, again for nearly every symbol.
 */
export function keepAssemblies(): void {
  const file = join(dirname(require.resolve('jsii-rosetta/package.json')), 'lib/jsii/assemblies.js');
  const assemblies = require(file) as Assemblies;
  const find = assemblies.findTypeLookupAssembly;
  if (typeof find !== 'function')
    throw new Error(`${file} has no findTypeLookupAssembly any more: see keep-assemblies.ts`);
  const kept = new Map<string, unknown>();
  assemblies.findTypeLookupAssembly = (path) => {
    const home = packageOf(path);
    if (!kept.has(home)) kept.set(home, find(home));
    return kept.get(home);
  };
}

const packageOf = (path: string): string =>
  existsSync(join(path, 'package.json')) || dirname(path) === path ? path : packageOf(dirname(path));
