import { posix } from 'node:path';
import type { SupplyCheck } from '../check';
import type { Packed } from '../packed';
import { inlineSourceMapOf, sourceMapUrlOf } from '../texts';

/** A source map whose sources are not there sends a debugger to files that nobody has. */
export const sourceMaps: SupplyCheck = {
  asks: 'source maps bring their sources',
  judge: ({ files }) =>
    [...files].flatMap(([path, content]) => {
      const text = content.toString('utf8');
      const url = /\.(js|d\.ts)$/.test(path) ? sourceMapUrlOf(text) : undefined;
      if (url === undefined) return [];
      const map = inlineSourceMapOf(text) ?? files.get(beside(path, url))?.toString('utf8');
      if (map === undefined) return [`${path} has the source map ${url}, which is not in the tarball`];
      return missingSources(JSON.parse(map), path, files).map((source) => `${path}: its source ${source} is missing`);
    }),
};

interface SourceMap {
  readonly sources: readonly string[];
  readonly sourcesContent?: readonly (string | null)[];
}

const missingSources = ({ sources, sourcesContent = [] }: SourceMap, path: string, files: Packed['files']): string[] =>
  sources.filter((source, index) => typeof sourcesContent[index] !== 'string' && !files.has(beside(path, source)));

const beside = (path: string, relative: string): string => posix.join(posix.dirname(path), relative);
