import { jestCommand } from './jest';
import { Member } from './member';
import type { Monorepo } from './monorepo';

/** Checks on the repository itself: lint, the room wall, the launcher, the packed tarballs. */
export class House extends Member {
  constructor(monorepo: Monorepo) {
    super(monorepo, {
      name: 'house',
      outdir: 'house',
      description: 'Tests of the repository itself',
      watches: () => monorepo.libraries.map(({ name }) => name),
    });
    this.package.addField('private', true);
    this.package.addField('version', '0.0.0');
    this.tryFindObjectFile('tsconfig.json')?.addToArray('include', 'readme/*.ts');
    const capture = '{workspaceRoot}/packages/testkit/src/**/*';
    const readmes = ['{workspaceRoot}/README.md', '{workspaceRoot}/packages/*/README.md'];
    const own = ['default', '{workspaceRoot}/scripts/**/*', '{workspaceRoot}/package.json'];
    const build = ['{workspaceRoot}/.projenrc.ts', '{workspaceRoot}/projenrc/**/*', '{workspaceRoot}/tsconfig.json'];
    const atRoot = (command: string) => `cd ${this.toRoot} && ${command}`;
    this.addTarget('lint', { command: atRoot('biome check --error-on-warnings .') });
    this.addTarget('wall', { command: atRoot('depcruise packages apps --config .dependency-cruiser.json') });
    this.addTarget('test', {
      command: this.testCommand,
      inputs: [...own, '^sources', ...readmes, '{workspaceRoot}/.dependency-cruiser.json'],
    });
    this.addTarget('typecheck', {
      commands: ['tsc --project tsconfig.json', atRoot('tsc --project tsconfig.json')],
      inputs: [...own, ...build, capture],
    });
    this.addTarget('readme', {
      command: jestCommand({ folder: 'readme', flags: "--silent --testMatch '<rootDir>/readme/**/*.test.ts'" }),
      outputs: ['{projectRoot}/readme/test-results'],
      dependsOn: ['^bundle'],
      inputs: ['default', '^sources', capture, ...readmes],
    });
    this.addTarget('packtest', { command: 'node packtest/main.mjs', dependsOn: ['^package'] });
  }
}
