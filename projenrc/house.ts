import { jestCommand } from './jest';
import { addLanguages } from './languages';
import { Member } from './member';
import type { Monorepo } from './monorepo';
import { versions } from './versions';

/** Checks on the repository itself: lint, the room wall, the launcher, the packed tarballs. */
export class House extends Member {
  /** Examples of READMEs are held to CDK's own rules. */
  public override readonly judgesTemplates = true;

  constructor(monorepo: Monorepo) {
    super(monorepo, {
      name: 'house',
      outdir: 'house',
      description: 'Tests of the repository itself',
      watches: () => monorepo.published.map(({ name }) => name),
    });
    this.package.addField('private', true);
    this.package.addField('version', '0.0.0');
    this.addDevDeps([...versions.supply, ...versions.registry]);
    const programs = ['languages/*.ts', 'readme/*.ts', 'release/*.ts', 'rosetta/*.ts', 'supply/**/*.ts'];
    this.tryFindObjectFile('tsconfig.json')?.addToArray('include', ...programs);
    const capture = '{workspaceRoot}/packages/testkit/src/**/*';
    const readmes = ['{workspaceRoot}/README.md', '{workspaceRoot}/packages/*/README.md'];
    const own = ['default', '{workspaceRoot}/scripts/**/*', '{workspaceRoot}/package.json'];
    const build = ['{workspaceRoot}/.projenrc.ts', '{workspaceRoot}/projenrc/**/*', '{workspaceRoot}/tsconfig.json'];
    const atRoot = (command: string) => `cd ${this.toRoot} && ${command}`;
    this.addTarget('lint', { command: atRoot('biome check --error-on-warnings .') });
    this.addTarget('links', {
      command: atRoot(
        'remark --quiet --frail --no-stdout --use ./scripts/html-anchors.mjs --use remark-validate-links=repository:false .',
      ),
    });
    this.addTarget('wall', { command: atRoot('depcruise packages apps --config .dependency-cruiser.json') });
    this.addTarget('test', {
      command: this.testCommand,
      inputs: [...own, ...build, '^sources', ...readmes, '{workspaceRoot}/.dependency-cruiser.json'],
    });
    this.addTarget('typecheck', {
      commands: ['tsgo --project tsconfig.json', atRoot('tsgo --project tsconfig.json')],
      inputs: [...own, ...build, capture],
    });
    this.addTarget('readme', {
      command: jestCommand({ folder: 'readme', flags: "--silent --testMatch '<rootDir>/readme/**/*.test.ts'" }),
      outputs: ['{projectRoot}/readme/test-results'],
      dependsOn: ['^bundle'],
      inputs: ['default', '^sources', capture, ...readmes],
    });
    this.addTarget('release', {
      command: jestCommand({
        folder: 'release',
        flags: "--testMatch '<rootDir>/release/**/*.test.ts' --testTimeout 1800000",
      }),
      outputs: ['{projectRoot}/release/test-results'],
      inputs: ['repository', '{workspaceRoot}/package-lock.json'],
    });
    this.addTarget('packtest', { command: 'node packtest/main.mjs', dependsOn: ['^package'] });
    this.addTarget('supply', {
      command: 'node --disable-warning=DEP0187 --import tsx supply/main.ts',
      dependsOn: ['^package'],
    });
    this.addTarget('rosetta', {
      command: 'tsx rosetta/main.ts',
      outputs: ['{workspaceRoot}/packages/*/.jsii.tabl.json'],
      inputs: ['default', '^sources', ...readmes],
    });
    addLanguages(this);
  }
}
