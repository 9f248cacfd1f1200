import { execSync } from 'node:child_process';
import { JsonFile, type Project } from 'projen';
import { NodePackageManager, NodeProject } from 'projen/lib/javascript';
import { DocsIndex } from './docs-index';
import { formatWithBiome } from './formatting';
import { issueForms, pullRequestTemplate } from './github-forms';
import { House } from './house';
import { ignoredByGit } from './ignored';
import { launchScripts } from './launch-scripts';
import type { Library } from './library';
import type { Member } from './member';
import { nxConfig } from './nx';
import { Projenrc } from './projenrc-file';
import { releaseConfig } from './release-config';
import { releaseWorkflow } from './release-workflow';
import { repository } from './repository';
import { roomWall } from './room-wall';
import { tsconfigBase, tsconfigPaths, tsconfigRoot } from './tsconfig';
import { versionOnDisk } from './version-on-disk';
import { versions } from './versions';
import { buildWorkflow } from './workflow';

/** The root: workspaces, task graph, formatting, room wall, workflow, and the two commands. */
export class Monorepo extends NodeProject {
  public readonly libraries: Library[] = [];
  public readonly tools: Member[] = [];
  public readonly providers: Member[] = [];
  public readonly apps: Member[] = [];
  private installRequested = false;

  constructor() {
    super({
      name: 'regionlift',
      packageName: '@regionlift/monorepo',
      description: 'Moves a running workload from one AWS region to another: construct libraries for CDK and Pulumi',
      defaultReleaseBranch: 'main',
      packageManager: NodePackageManager.NPM,
      addPackageManagerToDevEngines: false,
      entrypoint: '',
      license: 'Apache-2.0',
      minNodeVersion: versions.node.minimum,
      projenVersion: versions.projen,
      devDeps: [...versions.house],
      repository: repository.url,
      ...repository.author,
      projenrcJs: false,
      jest: false,
      package: false,
      release: false,
      buildWorkflow: false,
      depsUpgrade: false,
      npmignoreEnabled: false,
      pullRequestTemplateContents: pullRequestTemplate,
      githubOptions: { mergify: false, pullRequestLint: false },
      allowScripts: [...versions.allowScripts],
    });
    this.package.addField('private', true);
    this.package.addField('version', '0.0.0');
    this.package.addField('workspaces', ['packages/*', 'apps/*', 'house', 'benchmarks', 'integ']);
    this.package.addField('overrides', versions.overrides);
    this.defaultTask?.reset('tsx .projenrc.ts');

    new Projenrc(this, '.projenrc.ts');
    launchScripts(this);
    ignoredByGit(this);
    formatWithBiome(this);
    buildWorkflow(this);
    releaseWorkflow(this);
    for (const [path, obj] of Object.entries({
      'tsconfig.base.json': tsconfigBase,
      'tsconfig.paths.json': () => tsconfigPaths(this),
      'tsconfig.json': tsconfigRoot,
      'nx.json': () => ({ ...nxConfig, release: releaseConfig(this.published.map(({ name }) => name)) }),
    })) {
      new JsonFile(this, path, { marker: false, obj });
    }
    new JsonFile(this, '.dependency-cruiser.json', { marker: false, obj: () => roomWall(this.libraries, this.tools) });
    new House(this);
    new DocsIndex(this);
    issueForms(this);
  }

  public addLibrary(library: Library): void {
    this.libraries.push(library);
  }

  public addTool(tool: Member): void {
    this.tools.push(tool);
  }

  public addProvider(provider: Member): void {
    this.providers.push(provider);
  }

  public addApp(app: Member): void {
    this.apps.push(app);
  }

  /** What is released: every library, provider, and tool that is not private. */
  public get published(): readonly Member[] {
    return [...this.libraries, ...this.tools, ...this.providers].filter(
      ({ package: { manifest } }) => manifest.private !== true,
    );
  }

  /** A release writes versions into the manifests; projen keeps what it finds there. */
  public versionOf(library: Project): string {
    return versionOnDisk(library.outdir) ?? '0.1.0';
  }

  /** Called by a member whose manifest changed: one install at the root serves all of them. */
  public requestInstall(): void {
    this.installRequested = true;
  }

  public override postSynthesize(): void {
    super.postSynthesize();
    // `runTaskCommand` only says how the task is run.
    if (this.installRequested && !this.package.file.changed)
      execSync(this.runTaskCommand(this.package.installTask), { cwd: this.outdir, stdio: 'inherit' });
  }
}
