import { Member } from './member';
import type { Monorepo } from './monorepo';
import { scaffoldTool } from './scaffold';

export interface ToolOptions {
  readonly description: string;
  readonly deps?: readonly string[];
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
    scaffoldTool(this);
    monorepo.addTool(this);
  }
}
