import { jestCommand, liveJestCommand } from './jest';
import { Member } from './member';
import type { Monorepo } from './monorepo';
import { scaffoldTool } from './scaffold';

export interface ToolOptions {
  readonly description: string;
  readonly deps?: readonly string[];
  /** What tests alone use. */
  readonly devDeps?: readonly string[];
  /** Projects whose shipped bundles its tests run. */
  readonly runs?: readonly Member[];
  /** Whether tests in `test/live` start real servers. @default false */
  readonly live?: boolean;
}

/** A private package of plain TypeScript that runs from source (jest, tsx) and is never published. */
export class Tool extends Member {
  constructor(monorepo: Monorepo, name: string, options: ToolOptions) {
    super(monorepo, { name, outdir: `packages/${name}`, description: options.description });
    this.package.addField('private', true);
    this.package.addField('version', '0.0.0');
    this.package.addField('exports', {
      '.': './src/index.ts',
      './*': './src/*.ts',
      './package.json': './package.json',
    });
    this.package.addDeps(...(options.deps ?? []));
    this.addDevDeps([...(options.devDeps ?? [])]);
    const bundles = options.runs?.map(({ name: project }) => ({ projects: [project], target: 'bundle' }));
    // What a failed test leaves running, processes and clients, must not keep it from ending.
    if (bundles) this.addTarget('test', { command: jestCommand({ flags: '--forceExit' }), dependsOn: bundles });
    // One file after another: rehearsals of one sample app meet in the folder that it is synthesized into.
    const live = `${liveJestCommand} --maxWorkers=1`;
    if (options.live) this.addTarget('live', { command: live, ...(bundles && { dependsOn: bundles }) });
    scaffoldTool(this);
    monorepo.addTool(this);
  }
}
