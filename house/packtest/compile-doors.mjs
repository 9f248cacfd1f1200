// Compiles a program that imports every door, as CommonJS and as an ES module: strict, and with the declarations themselves
// checked (`skipLibCheck: false`). Mistakes in declarations of others are theirs, and left out.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const modules = fileURLToPath(new URL('../../node_modules', import.meta.url));

/** Returns how many doors there are; throws with the compiler's messages when the types of one do not fit. */
export function compileDoors(folder, doors) {
  assert.ok(doors.length > 0, 'no doors to compile');
  const program = doors.map(
    (door, index) => `import * as door${index} from '${door}';\nexport const all${index}: object = door${index};`,
  );
  for (const file of ['doors.cts', 'doors.mts']) writeFileSync(join(folder, file), `${program.join('\n')}\n`);
  const compilerOptions = {
    module: 'node16',
    target: 'es2023',
    strict: true,
    skipLibCheck: false,
    noEmit: true,
    esModuleInterop: true,
    typeRoots: [join(modules, '@types')],
    types: ['node'],
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['doors.cts', 'doors.mts'] }));
  const { stdout, error } = spawnSync(process.execPath, [join(modules, 'typescript/bin/tsc')], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (error) throw error;
  const ours = stdout.split('\n').filter((line) => /^(doors\.|node_modules\/@regionlift\/|error )/.test(line));
  assert.deepEqual(ours, [], `the types of the doors do not fit:\n${ours.join('\n')}`);
  return doors.length;
}
