// Writes the code of every library in the other languages of jsii to its folder `bindings` (`jsii.outdir` of its manifest), by
// jsii-pacmak, of all at once: `node bindings.mjs python go`. Needs compiled libraries, and none of the languages' toolchains.
import { globSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pacmak } from 'jsii-pacmak';
import { TypeSystem } from 'jsii-reflect';

readEachAssemblyOnce();
const root = fileURLToPath(new URL('..', import.meta.url));
const libraries = globSync('packages/*/.jsii', { cwd: root }).map((file) => join(root, dirname(file)));
for (const library of libraries) rmSync(join(library, 'bindings'), { recursive: true, force: true });
await pacmak({ codeOnly: true, inputDirectories: libraries, targets: process.argv.slice(2) });

/**
 * jsii-reflect parses the assembly of a dependency before it asks itself whether it has it: aws-cdk-lib's, which takes seconds, for
 * every library. Should the method be called otherwise one day, that comes back and nothing else.
 */
function readEachAssemblyOnce() {
  const load = TypeSystem.prototype.loadAssembly;
  const kept = new Map();
  TypeSystem.prototype.loadAssembly = function (file, ...rest) {
    if (!kept.has(file)) kept.set(file, load.call(this, file, ...rest));
    return kept.get(file);
  };
}
