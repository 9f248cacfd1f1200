import { Member } from './member';
import type { Monorepo } from './monorepo';
import { versions } from './versions';

/** One benchmark: a folder below `benchmarks`, and an nx target of the same name. */
export interface Benchmark {
  readonly name: string;
  /** Sample apps that it synthesizes: they are compiled before, with their libraries and bundles. */
  readonly apps?: readonly Member[];
}

/** Benchmarks: each compares contenders side by side in one run. They are run by hand, never as timed tests. */
export class Benchmarks extends Member {
  constructor(monorepo: Monorepo, benchmarks: readonly Benchmark[]) {
    super(monorepo, {
      name: 'benchmarks',
      outdir: 'benchmarks',
      description: 'Contenders side by side, measured in one run',
    });
    this.package.addField('private', true);
    this.package.addField('version', '0.0.0');
    this.package.addDeps(...versions.terminal, ...versions.cdk, ...versions.nag);
    this.tryFindObjectFile('tsconfig.json')?.addOverride('include', ['*/**/*.ts']);
    this.removeTarget('test');
    this.tryRemoveFile('jest.config.json');
    this.addTarget('typecheck', {
      command: 'tsgo --project tsconfig.json',
      inputs: ['default', '{workspaceRoot}/packages/*/src/**/*', '{workspaceRoot}/packages/*/test/{lab,mutants}/**/*'],
    });
    for (const { name, apps } of benchmarks) {
      const compiled = apps?.map((app) => ({ projects: [app.name], target: 'compile' }));
      // Not by the command tsx: it would kill what has to be shut down in order.
      this.addTarget(name, { command: `node --import tsx ${name}/main.ts`, ...(compiled && { dependsOn: compiled }) });
    }
  }
}
