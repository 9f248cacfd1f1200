import { JsonFile, YamlFile } from 'projen';
import { cdkJson, sampleAccount } from './cdk-json';
import type { Library } from './library';
import { Member } from './member';
import type { Monorepo } from './monorepo';
import { scaffoldApp } from './scaffold';
import type { Tool } from './tool';
import { versions } from './versions';

export interface AppOptions {
  readonly description?: string;
  readonly libraries: readonly Library[];
  /** What its instances run. */
  readonly workload: Member;
  /** Judges it whenever it is synthesized or deployed. */
  readonly readiness: Member;
  readonly tools?: readonly Tool[];
}

/** A sample app: compiled against the libraries as published (`lib`), tested against their sources. */
abstract class App extends Member {
  constructor(monorepo: Monorepo, name: string, dialect: string, options: AppOptions) {
    super(monorepo, {
      name,
      outdir: `apps/${name}`,
      description: options.description ?? `The orders workload in ${dialect}`,
    });
    this.package.addField('private', true);
    this.package.addField('version', '0.0.0');
    this.package.addDeps(...options.libraries.map((library) => `${library.npmName}@^${monorepo.versionOf(library)}`));
    this.package.addDeps(`${options.readiness.npmName}@^${monorepo.versionOf(options.readiness)}`);
    this.addDevDeps([options.workload, ...(options.tools ?? [])].map((member) => `${member.npmName}@*`));
    new JsonFile(this, 'tsconfig.app.json', {
      marker: false,
      obj: {
        extends: `${this.toRoot}/tsconfig.base.json`,
        compilerOptions: { rootDir: 'src', outDir: 'lib', declaration: false },
        include: ['src/**/*.ts'],
      },
    });
    this.addTarget('compile', {
      command: 'rm -rf lib && tsc --project tsconfig.app.json',
      outputs: ['{projectRoot}/lib'],
    });
    monorepo.addApp(this);
  }
}

/** Synthesized by the CDK CLI into `cdk.out`. */
export class CdkApp extends App {
  public override readonly judgesTemplates = true;

  constructor(monorepo: Monorepo, name: string, options: AppOptions) {
    super(monorepo, name, 'AWS CDK', options);
    this.package.addDeps(...versions.cdk, ...versions.nag);
    this.addDevDeps([`aws-cdk@${versions.awsCdkCli}`]);
    cdkJson(this, 'cdk.json', 'node lib/main.js');
    scaffoldApp(this, ["import { App } from 'aws-cdk-lib';", '', 'new App().synth();']);
    this.addTarget('synth', { command: 'cdk synth --quiet', outputs: ['{projectRoot}/cdk.out'] });
  }
}

/** Run by `pulumi up`; without an engine the test kit captures its registrations into `out`. */
export class PulumiApp extends App {
  constructor(monorepo: Monorepo, name: string, options: AppOptions) {
    super(monorepo, name, 'Pulumi', options);
    this.package.addDeps(...versions.pulumi, ...versions.policyPack);
    this.package.addField('main', 'lib/main.js');
    new YamlFile(this, 'Pulumi.yaml', {
      obj: {
        name,
        description: this.package.manifest.description,
        main: 'lib/main.js',
        runtime: { name: 'nodejs', options: { typescript: false } },
      },
    });
    new YamlFile(this, 'Pulumi.dev.yaml', {
      obj: { config: { [`${name}:account`]: sampleAccount, [`${name}:phase`]: 'REPLICATE' } },
    });
    // `pulumi up --policy-pack policy`
    new YamlFile(this, 'policy/PulumiPolicy.yaml', { obj: { runtime: 'nodejs', main: 'index.js' } });
    new JsonFile(this, 'policy/package.json', {
      marker: false,
      obj: { name: `${name}-policy`, private: true, version: '0.0.0' },
    });
    scaffoldApp(this, ['export {};']);
    this.addTarget('synth', {
      command: `tsx ${this.toRoot}/packages/testkit/src/main.ts . out/registrations.json`,
      outputs: ['{projectRoot}/out'],
    });
  }
}
