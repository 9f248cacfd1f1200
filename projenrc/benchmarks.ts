import { Member } from './member';
import type { Monorepo } from './monorepo';
import { versions } from './versions';

/** Benchmarks: each compares contenders side by side in one run. They are run by hand, never as timed tests. */
export class Benchmarks extends Member {
  constructor(monorepo: Monorepo, names: readonly string[]) {
    super(monorepo, {
      name: 'benchmarks',
      outdir: 'benchmarks',
      description: 'Contenders side by side, measured in one run',
    });
    this.package.addField('private', true);
    this.package.addField('version', '0.0.0');
    this.package.addDeps(...versions.terminal);
    this.tryFindObjectFile('tsconfig.json')?.addOverride('include', ['*/**/*.ts']);
    this.removeTarget('test');
    this.tryRemoveFile('jest.config.json');
    this.addTarget('typecheck', {
      command: 'tsc --project tsconfig.json',
      inputs: ['default', '{workspaceRoot}/packages/*/src/**/*', '{workspaceRoot}/packages/*/test/lab/**/*'],
    });
    for (const name of names) this.addTarget(name, { command: `tsx ${name}/main.ts` });
  }
}
