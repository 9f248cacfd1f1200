import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A released package of the scratch clone, as it was before the first release. */
export interface Released {
  readonly project: string;
  readonly version: string;
}

/** What nx.json says is released, in its order. */
export function releasedOf(folder: string): readonly Released[] {
  const read = (path: string) => JSON.parse(readFileSync(join(folder, path), 'utf8'));
  const projects: readonly string[] = read('nx.json').release.projects;
  return projects.map((project) => ({ project, version: read(`packages/${project}/package.json`).version }));
}
