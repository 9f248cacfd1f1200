import { JsonFile, YamlFile } from 'projen';
import type { Library } from './library';
import { Member } from './member';
import type { Monorepo } from './monorepo';
import { versions } from './versions';

export interface ComponentProviderOptions {
  readonly description: string;
  /** Name of the Pulumi package: first field of type tokens, and of the plugin's command. */
  readonly pulumiName: string;
  /** What its components are made of; installed with it. */
  readonly libraries: readonly Library[];
  readonly devDeps?: readonly string[];
  /** Files that its tests read and no dependency names. */
  readonly testInputs?: readonly string[];
}

/**
 * A published Pulumi plugin: components for programs of every language. Unlike a library it brings Pulumi and its siblings along,
 * because its users have no `package.json`.
 */
export class ComponentProvider extends Member {
  constructor(monorepo: Monorepo, name: string, options: ComponentProviderOptions) {
    super(monorepo, {
      name,
      outdir: `packages/${name}`,
      description: options.description,
      manifest: {
        keywords: ['aws', 'pulumi', 'pulumi-component', 'region', 'migration', name],
        entrypoint: 'lib/main.js',
        // An engine finds a plugin by this command on the PATH.
        bin: { [`pulumi-resource-${options.pulumiName}`]: 'lib/main.js' },
        stability: 'experimental',
      },
    });
    this.package.addField('version', monorepo.versionOf(this));
    this.package.addField('type', 'commonjs');
    this.package.addField('types', 'lib/main.d.ts');
    this.package.addField('files', ['lib', 'schema.json', 'PulumiPlugin.yaml', '*.md', '!**/*.tsbuildinfo']);
    this.package.addField('publishConfig', { access: 'public' });
    this.package.addDeps(...versions.pulumiCaret);
    this.package.addDeps(...options.libraries.map((library) => `${library.npmName}@^${monorepo.versionOf(library)}`));
    this.addDevDeps(['@regionlift/testkit@*', ...(options.devDeps ?? [])]);
    // What is compiled is run; `typescript: false` keeps the language host from loading ts-node.
    new YamlFile(this, 'PulumiPlugin.yaml', { obj: { runtime: { name: 'nodejs', options: { typescript: false } } } });
    new JsonFile(this, 'tsconfig.plugin.json', {
      marker: false,
      obj: {
        extends: `${this.toRoot}/tsconfig.base.json`,
        compilerOptions: { rootDir: 'src', outDir: 'lib' },
        include: ['src/**/*.ts'],
      },
    });
    this.addTarget('compile', {
      command: 'rm -rf lib && tsc --project tsconfig.plugin.json',
      outputs: ['{projectRoot}/lib'],
    });
    const generator = 'scripts/component-schema.mjs';
    this.addTarget('test', {
      command: this.testCommand,
      inputs: ['default', '^sources', `{workspaceRoot}/${generator}`, ...(options.testInputs ?? [])],
    });
    this.addTarget('docgen', {
      command: `node ${this.toRoot}/${generator} ${options.pulumiName} src/components/index.ts`,
      dependsOn: [],
      inputs: ['sources', '^sources', `{workspaceRoot}/${generator}`],
      outputs: ['{projectRoot}/schema.json'],
    });
    this.addTarget('package', { command: `node ${this.toRoot}/scripts/pack.mjs` });
    monorepo.addProvider(this);
  }
}
