import type { CdkApp, PulumiApp } from './app';
import { Member } from './member';
import type { Monorepo } from './monorepo';
import type { PublishedTool } from './published-tool';
import type { Tool } from './tool';

export interface ContractOptions {
  readonly cdk: CdkApp;
  readonly pulumi: PulumiApp;
  readonly testkit: Tool;
  /** Judges both programs, and mutants of them. */
  readonly readiness: PublishedTool;
}

/** Compares what a CDK app and a Pulumi app would create; runs after both are synthesized. */
export class Contract extends Member {
  constructor(monorepo: Monorepo, name: string, { cdk, pulumi, testkit, readiness }: ContractOptions) {
    const apps = [cdk.name, pulumi.name];
    super(monorepo, {
      name,
      outdir: `apps/${name}`,
      description: 'The orders workload compared: CDK and Pulumi create the same',
      watches: () => apps,
    });
    this.package.addField('private', true);
    this.package.addField('version', '0.0.0');
    this.addDevDeps([cdk, pulumi, testkit, readiness].map((member) => `${member.npmName}@*`));
    this.addTarget('test', {
      command: this.testCommand,
      dependsOn: [{ projects: apps, target: 'synth' }],
      inputs: [
        'default',
        '^sources',
        '{workspaceRoot}/packages/readiness/test/mutants/**/*',
        { dependentTasksOutputFiles: '**/*', transitive: true },
      ],
    });
  }
}
