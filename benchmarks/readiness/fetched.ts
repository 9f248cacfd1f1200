import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { arch, platform } from 'node:os';
import { join, resolve } from 'node:path';

/** Judges that are programs of their own: nobody who installs the repository gets them, only who asks for this comparison. */
export interface Fetched {
  readonly cfnLint: string;
  readonly cfnGuard: string;
  /** Rules of AWS Control Tower, as AWS publishes them with its validation plugin for CDK. */
  readonly rules: string;
}

/**
 * cfn-lint from PyPI, where CI's judge has it as well; cfn-guard and its rules out of `@cdklabs/cdk-validator-cfnguard`, which has
 * binaries for Linux and macOS. Needs Python 3 with venv, npm and tar. Raises what they raise.
 */
export function fetched(): Fetched {
  return { cfnLint: cfnLint(), ...cfnGuard() };
}

const cache = resolve(__dirname, '../../node_modules/.cache');

/** The version of `.ci/judges/cfn-lint`. */
const CFN_LINT = '1.58.0';

function cfnLint(): string {
  const venv = join(cache, 'cfn-lint');
  const binary = join(venv, 'bin/cfn-lint');
  if (existsSync(binary)) return binary;
  rmSync(venv, { recursive: true, force: true });
  run('python3', ['-m', 'venv', venv]);
  run(join(venv, 'bin/pip'), ['install', '--quiet', '--disable-pip-version-check', `cfn-lint==${CFN_LINT}`]);
  return binary;
}

/** Has cfn-guard 3.1.1. */
const VALIDATOR = '@cdklabs/cdk-validator-cfnguard@0.0.62';

function cfnGuard(): Omit<Fetched, 'cfnLint'> {
  const directory = join(cache, 'cfn-guard');
  const system = platform() === 'darwin' ? 'macos' : 'ubuntu';
  const machine = arch() === 'arm64' ? 'aarch64' : 'x86_64';
  const found = {
    cfnGuard: join(directory, `package/bin/${system}/${machine}/cfn-guard`),
    rules: join(directory, 'package/rules/control-tower/cfn-guard'),
  };
  if (existsSync(found.cfnGuard)) return found;
  mkdirSync(directory, { recursive: true });
  const archive = run('npm', ['pack', '--silent', '--pack-destination', directory, VALIDATOR]).trim();
  run('tar', ['-xzf', join(directory, archive), '-C', directory]);
  rmSync(join(directory, archive));
  return found;
}

const run = (command: string, args: readonly string[]): string =>
  execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
