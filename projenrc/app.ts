import recommendedFlags from 'aws-cdk-lib/recommended-feature-flags.json';
import { JsonFile, YamlFile } from 'projen';
import type { Library } from './library';
import { Member } from './member';
import type { Monorepo } from './monorepo';
import { scaffoldApp } from './scaffold';
import type { Tool } from './tool';
import { versions } from './versions';

/** The account of AWS's own documentation: whoever deploys names theirs. */
const sampleAccount = '111122223333';

export interface AppOptions {
  readonly description?: string;
  readonly libraries: readonly Library[];
  /** What its instances run. */
  readonly workload: Member;
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
  constructor(monorepo: Monorepo, name: string, options: AppOptions) {
    super(monorepo, name, 'AWS CDK', options);
    this.package.addDeps(...versions.cdk, ...versions.nag);
    this.addDevDeps([`aws-cdk@${versions.awsCdkCli}`]);
    new JsonFile(this, 'cdk.json', {
      marker: false,
      obj: {
        app: 'node lib/main.js',
        output: 'cdk.out',
        versionReporting: false,
        notices: false,
        'cli-telemetry': false,
        context: { account: sampleAccount, phase: 'REPLICATE', ...recommendedFlags },
      },
    });
    scaffoldApp(this, ["import { App } from 'aws-cdk-lib';", '', 'new App().synth();']);
    this.addTarget('synth', { command: 'cdk synth --quiet', outputs: ['{projectRoot}/cdk.out'] });
  }
}

/** Run by `pulumi up`; without an engine the test kit captures its registrations into `out`. */
export class PulumiApp extends App {
  constructor(monorepo: Monorepo, name: string, options: AppOptions) {
    super(monorepo, name, 'Pulumi', options);
    this.package.addDeps(...versions.pulumi);
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
    scaffoldApp(this, ['export {};']);
    this.addTarget('synth', {
      command: `tsx ${this.toRoot}/packages/testkit/src/main.ts . out/registrations.json`,
      outputs: ['{projectRoot}/out'],
    });
  }
}
