import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { command } from './command';
import type { Lack, Language, Program, Workshop } from './language';
import { bindingsOf, libraries, out, root } from './places';
import { goWording, lackingOf } from './refusal';
import { missingAmong } from './toolchain';

/** The generated modules, put in the place of those that a repository would publish (`replace`), and compiled. */
export const go: Language = {
  name: 'go',
  missing: () => missingAmong([{ program: 'go', args: ['env', 'GOVERSION'], atLeast: leastGo() }]),
  prepare,
};

const PROXY = "Go's module proxy";
const folder = join(out, 'go');
const sample = join(root, 'apps/orders-go');

function prepare(): Workshop | Lack {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  // Beside the app's own go.mod, which names the modules as they would be published and stays as it is.
  const modfile = join(folder, 'local.mod');
  cpSync(join(sample, 'go.mod'), modfile);
  command('go', ['mod', 'edit', ...libraries.map(replacement), modfile]);
  try {
    goIn(sample, 'mod', 'download', `-modfile=${modfile}`);
  } catch (refusal) {
    return { lacking: `${PROXY}: ${lackingOf(PROXY, refusal, goWording)}` };
  }
  return { deviations: [], build: (program) => build(program, modfile) };
}

function build(program: string, modfile: string): Program {
  const binary = join(folder, 'bin', basename(program));
  goIn(program, 'build', `-modfile=${modfile}`, '-o', binary, '.');
  return { command: binary, args: [], cwd: program };
}

/**
 * `-mod=mod`: sums of the generated code are written down as it comes; everything else is compared with Go's sum database.
 * Only proxies are asked: they say whether they have a module, where a repository that is gone only fails.
 */
const goIn = (cwd: string, ...args: string[]): string =>
  command('go', args, {
    cwd,
    env: { GOFLAGS: '-mod=mod', GOPROXY: proxies(), GOTOOLCHAIN: 'local', GOWORK: 'off' },
    minutes: 20,
  });

const proxies = (): string =>
  command('go', ['env', 'GOPROXY'])
    .trim()
    .replace(/[,|]direct$/, '');

const replacement = (library: string): string => {
  const generated = bindingsOf(library, 'go');
  const module = library.replaceAll('-', '');
  const path = /^module (\S+)$/m.exec(readFileSync(join(generated, module, 'go.mod'), 'utf8'))?.[1];
  if (path === undefined) throw new Error(`${generated} is no Go module`);
  return `-replace=${path}=${join(generated, module)}`;
};

function leastGo(): readonly [number, number] {
  const [, major = '0', minor = '0'] = /^go (\d+)\.(\d+)/m.exec(readFileSync(join(sample, 'go.mod'), 'utf8')) ?? [];
  return [Number(major), Number(minor)];
}
