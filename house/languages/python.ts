import { globSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { command } from './command';
import type { Lack, Language, Workshop } from './language';
import { bindingsOf, libraries, out, root } from './places';
import { lackingOf, pipWording } from './refusal';
import { missingAmong } from './toolchain';

/** Wheels, built from the generated code and installed into an environment of their own, as pip would. */
export const python: Language = {
  name: 'python',
  missing: () =>
    missingAmong([
      { program: 'python3', args: ['--version'], atLeast: [3, 10] },
      // Debian has these two in packages of their own.
      { program: 'python3', args: ['-c', 'import ensurepip, sys, venv; print(sys.version)'], atLeast: [3, 10] },
    ]),
  prepare,
};

const folder = join(out, 'python');
const interpreter = join(folder, 'venv/bin/python');

function prepare(): Workshop | Lack {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  command('python3', ['-m', 'venv', join(folder, 'venv')]);
  const installed = installForeign(foreignRequirements());
  if ('lacking' in installed) return installed;

  const wheels = join(folder, 'wheels');
  const sources = libraries.map((library) => bindingsOf(library, 'python'));
  pip('wheel', '--no-deps', '--no-build-isolation', '--wheel-dir', wheels, ...sources);
  const dependencies = installed.deviations.length > 0 ? ['--no-deps'] : [];
  install(...dependencies, ...globSync(join(wheels, '*.whl')));
  return {
    deviations: installed.deviations,
    build: (program) => ({
      command: interpreter,
      args: ['app.py'],
      cwd: program,
      env: { PYTHONPYCACHEPREFIX: join(folder, 'bytecode') },
    }),
  };
}

/**
 * What others publish, in the versions that the packages ask for; where the index is behind, the newest that it has, and a
 * deviation for each.
 */
function installForeign(requirements: readonly string[]): { readonly deviations: string[] } | Lack {
  try {
    install(BUILDER, ...requirements);
  } catch (refusal) {
    lackingOf(INDEX, refusal, pipWording);
    try {
      install(BUILDER, ...requirements.map((line) => line.replace(/[<>=].*/, '')));
    } catch (without) {
      return { lacking: `${INDEX}: ${lackingOf(INDEX, without, pipWording)}` };
    }
  }
  const unlike = command(interpreter, ['-c', UNLIKE, ...requirements]);
  return { deviations: unlike.split('\n').filter(Boolean) };
}

const INDEX = "pip's index";

/** What builds the wheels, as the generated projects ask for it. */
const BUILDER = 'setuptools~=75.3.2';

/** Prints the requirements that are installed in a version other than they ask for. */
const UNLIKE = `
import sys, importlib.metadata
from pip._vendor.packaging.requirements import Requirement
for requirement in map(Requirement, sys.argv[1:]):
    found = importlib.metadata.version(requirement.name)
    if found not in requirement.specifier:
        print(f"{requirement.name} {found} instead of {requirement.specifier}")
`;

/** The foreign packages that the sample app asks for. */
const foreignRequirements = (): string[] =>
  readFileSync(join(root, 'apps/orders-python/requirements.txt'), 'utf8')
    .split('\n')
    .filter((line) => /^\w/.test(line) && !line.startsWith('regionlift-'));

const pip = (...args: string[]): string =>
  command(interpreter, ['-m', 'pip', '--no-input', '--disable-pip-version-check', '--retries', '2', ...args]);

/** Of CDK's modules a program imports few: Python compiles those when it does, pip would compile all. */
const install = (...args: string[]): string => pip('install', '--no-compile', ...args);
