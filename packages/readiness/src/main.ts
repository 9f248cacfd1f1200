#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { version } from '../package.json';
import { catalogue } from './catalogue';
import { run } from './cli';
import { phaseRules } from './phases/phase-rules';
import { readPrograms } from './read';

run(process.argv.slice(2), {
  checks: catalogue,
  version,
  readPrograms,
  // Its tables are large, and only one command needs them.
  judgePhases: (...given) => (require('./phases') as typeof import('./phases')).judgePhases(...given),
  phaseRules,
  runCommand,
  textOf,
  makeDirectory: () => mkdtemp(join(tmpdir(), 'regionlift-phases-')),
  removeDirectory: (path) => rm(path, { recursive: true, force: true }),
  today: () => new Date().toISOString().slice(0, 10),
  write: (text) => process.stdout.write(text),
  writeError: (text) => process.stderr.write(text),
  colored: process.stdout.isTTY === true && process.env.NO_COLOR === undefined,
}).then((code) => {
  process.exitCode = code;
});

async function textOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Runs a command line in a shell, its output on standard error; the user wrote it. */
function runCommand(command: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, { shell: true, stdio: ['ignore', 2, 2] });
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      if (code === 0) resolve();
      else reject(new Error(`"${command}" ended with ${code ?? signal}: it has to make the output of one phase`));
    });
  });
}
