import { Member } from './member';
import type { Monorepo } from './monorepo';

/** Checks on the repository itself: lint, the room wall, the launcher, the packed tarballs. */
export class House extends Member {
  constructor(monorepo: Monorepo) {
    super(monorepo, { name: 'house', outdir: 'house', description: 'Tests of the repository itself' });
    this.package.addField('private', true);
    this.package.addField('version', '0.0.0');
    this.addTarget('lint', { command: `cd ${this.toRoot} && biome check .` });
    this.addTarget('wall', {
      command: `cd ${this.toRoot} && depcruise packages apps --config .dependency-cruiser.json`,
    });
    this.addTarget('packtest', {
      command: 'node packtest/main.mjs',
      dependsOn: [{ target: 'package', projects: '*' }],
    });
  }
}
