import { Member } from './member';
import type { Monorepo } from './monorepo';

/** What the sample apps' instances run: a script and its tests, compiled by nobody. */
export class Workload extends Member {
  constructor(monorepo: Monorepo, name: string, options: { readonly description: string }) {
    super(monorepo, { name, outdir: `apps/${name}`, description: options.description });
    this.package.addField('private', true);
    this.package.addField('version', '0.0.0');
  }
}
