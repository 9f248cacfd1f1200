import { gt, valid } from 'semver';
import { read } from './run';

/** What git prints, without the last line break. */
export function git(...args: readonly string[]): string {
  return read('git', args).trimEnd();
}

/** `s3-migration@0.2.0`: one tag per package and version. */
export function tagOf(project: string, version: string): string {
  return `${project}@${version}`;
}

/** The newest released version of a project before `HEAD`, by its tags; undefined when it has none. */
export function taggedVersion(project: string): string | undefined {
  const versions = git('tag', '--list', `${project}@*`, '--merged', 'HEAD')
    .split('\n')
    .map((tag) => tag.slice(project.length + 1))
    .filter((version) => valid(version) !== null);
  return versions.reduce<string | undefined>(
    (newest, version) => (newest && gt(newest, version) ? newest : version),
    undefined,
  );
}
