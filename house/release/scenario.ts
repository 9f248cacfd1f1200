import { appendFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { attempt, exec, type Outcome } from './exec';
import type { Registry } from './registry';
import type { ScratchClone } from './scratch-clone';

/** What was where after a step. */
export interface Snapshot {
  readonly head: string;
  /** Every tag of the origin. */
  readonly tags: readonly string[];
  /** Every version in the registry, `project@version`. */
  readonly published: readonly string[];
  /** `git status` of the clone: nothing, when nothing drifted. */
  readonly drift: string;
}

/** One step: what the last program said, and what was there afterwards. */
export interface Step extends Outcome, Snapshot {
  readonly name: string;
  readonly seconds: number;
}

/** Commands of a person who releases, in a clone of their own. */
export class Scenario {
  public readonly steps: Step[] = [];
  private readonly env: Readonly<Record<string, string>>;

  constructor(
    public readonly clone: ScratchClone,
    public readonly registry: Registry,
  ) {
    // A workflow's variables would make it publish as one.
    this.env = { ...registry.env, GITHUB_OUTPUT: '', ACTIONS_ID_TOKEN_REQUEST_URL: '' };
  }

  /** `npm run release -- …`, without the tests of what is released. */
  public release(...options: readonly string[]): Outcome {
    return this.node('scripts/launch.mjs', 'release', '--skip-tests', ...options);
  }

  /** A program of the clone. */
  public node(...args: readonly string[]): Outcome {
    return attempt({ cwd: this.clone.folder, env: this.env }, process.execPath, ...args);
  }

  /** Does something, and keeps what it said and left. */
  public step(name: string, act: () => Outcome): Step {
    const begun = performance.now();
    const outcome = act();
    const seconds = Math.round((performance.now() - begun) / 100) / 10;
    const step = { name, seconds, ...outcome, ...this.snapshot() };
    this.steps.push(step);
    return step;
  }

  /** Commits a change of the clone and pushes it, as a merged pull request would arrive. */
  public commit(message: string, change: () => void): void {
    change();
    const { git } = this.clone;
    git('add', '--all');
    git('commit', '--quiet', '--message', message);
    git('push', '--quiet', 'origin', 'main');
  }

  /** Replaces a word in every TypeScript file of a folder; fails when it is nowhere. */
  public rename(folder: string, from: string, to: string): void {
    const pattern = new RegExp(`\\b${from}\\b`, 'g');
    const files = readdirSync(join(this.clone.folder, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => join(this.clone.folder, folder, file));
    const renamed = files.filter((file) => readFileSync(file, 'utf8').search(pattern) >= 0);
    if (renamed.length === 0) throw new Error(`${folder} has no ${from}: choose another name for the test`);
    for (const file of renamed) writeFileSync(file, readFileSync(file, 'utf8').replace(pattern, to));
  }

  public append(file: string, text: string): void {
    appendFileSync(join(this.clone.folder, file), text);
  }

  /** Somebody else's commit arrives at the origin; the clone does not know of it. */
  public elsewhere(file: string, text: string): void {
    const other = `${this.clone.folder}-elsewhere`;
    exec({ cwd: this.clone.folder }, 'git', 'clone', '--quiet', '--branch', 'main', this.clone.origin, other);
    appendFileSync(join(other, file), text);
    const author = ['-c', 'user.name=Somebody else', '-c', 'user.email=else@invalid', '-c', 'commit.gpgsign=false'];
    exec({ cwd: other }, 'git', ...author, 'commit', '--quiet', '--all', '--message', 'docs: somebody else was here');
    exec({ cwd: other }, 'git', 'push', '--quiet', 'origin', 'main');
    rmSync(other, { recursive: true, force: true });
  }

  private snapshot(): Snapshot {
    const { git } = this.clone;
    const versions = (project: string) => Object.keys(this.registry.packument(project).versions);
    return {
      head: git('rev-parse', 'HEAD'),
      tags: git('ls-remote', '--tags', '--refs', 'origin')
        .split('\n')
        .filter(Boolean)
        .map((line) => line.replace(/^.*refs\/tags\//, ''))
        .sort(),
      published: this.registry
        .packages()
        .flatMap((project) => versions(project).map((version) => `${project}@${version}`)),
      drift: git('status', '--porcelain'),
    };
  }
}
