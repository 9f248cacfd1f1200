import { JsonFile, License, Project } from 'projen';
import { NodePackage, NodePackageManager, type NodePackageOptions } from 'projen/lib/javascript';
import { jestCommand, jestConfig } from './jest';
import type { Monorepo } from './monorepo';
import { Projenrc } from './projenrc-file';
import { repository } from './repository';
import { removeTasks } from './tasks';
import { versions } from './versions';

export interface MemberOptions {
  /** Folder below the root, which is also the nx project's root. */
  readonly outdir: string;
  /** Unscoped name; the npm name is `@regionlift/<name>`. */
  readonly name: string;
  readonly description: string;
  readonly manifest?: Omit<NodePackageOptions, 'packageName' | 'description'>;
  /** Projects that its targets look at without importing them. */
  readonly watches?: () => string[];
}

/** One nx target as it stands in `project.json`; caching, inputs and order come from `nx.json`. */
export interface Target {
  readonly command?: string;
  readonly commands?: string[];
  readonly dependsOn?: unknown[];
  readonly inputs?: unknown[];
  readonly outputs?: string[];
}

/** A workspace member: a package.json, an nx project, a tsconfig for the editor, tests. */
export class Member extends Project {
  public readonly package: NodePackage;
  public readonly npmName: string;
  /** Doors besides the front door, each an `index.ts` in a folder of its name. */
  public readonly doors: readonly string[] = [];
  /** Whether its tests are about what CDK's own rules find in a template. */
  public readonly judgesTemplates: boolean = false;
  protected readonly testCommand = jestCommand();
  private readonly targets: Record<string, Target> = {};

  constructor(
    public readonly monorepo: Monorepo,
    options: MemberOptions,
  ) {
    super({ parent: monorepo, name: options.name, outdir: options.outdir, projectTree: false, gitIgnoreOptions: {} });
    this.npmName = `@regionlift/${options.name}`;
    this.package = new MemberPackage(this, {
      packageName: this.npmName,
      description: options.description,
      packageManager: NodePackageManager.NPM,
      addPackageManagerToDevEngines: false,
      license: 'Apache-2.0',
      minNodeVersion: versions.node.minimum,
      peerDependencyOptions: { pinnedDevDependency: false },
      repository: repository.url,
      repositoryDirectory: options.outdir,
      homepage: repository.homepage,
      bugsUrl: repository.issues,
      ...repository.author,
      ...options.manifest,
    });
    new Projenrc(this, `${this.toRoot}/.projenrc.ts`);
    new License(this, { spdx: 'Apache-2.0' });
    // Members carry no tasks of their own: nx runs them (see project.json), and the root installs for everyone.
    removeTasks(this, this.package);
    for (const file of ['.gitattributes', '.gitignore', '.projen/tasks.json', '.projen/deps.json'])
      this.tryRemoveFile(file);

    new JsonFile(this, 'tsconfig.json', {
      marker: false,
      obj: {
        extends: `${this.toRoot}/tsconfig.paths.json`,
        compilerOptions: { noEmit: true, types: ['node', 'jest'] },
        include: ['src/**/*.ts', 'test/**/*.ts'],
        exclude: ['test/**/fixtures/**'],
      },
    });
    this.addTarget('typecheck', { command: 'tsgo --project tsconfig.json' });
    new JsonFile(this, 'jest.config.json', { marker: false, obj: () => jestConfig(this) });
    this.addTarget('test', { command: this.testCommand });
    new JsonFile(this, 'project.json', {
      marker: false,
      obj: () => ({
        $schema: `${this.toRoot}/node_modules/nx/schemas/project-schema.json`,
        name: options.name,
        ...(options.watches ? { implicitDependencies: options.watches() } : {}),
        targets: Object.fromEntries(Object.entries(this.targets).map(([name, target]) => [name, render(target)])),
      }),
    });
  }

  /** `../..` for a member two folders deep. */
  public get toRoot(): string {
    return this.folder
      .split('/')
      .map(() => '..')
      .join('/');
  }

  /** Folder below the root, with forward slashes. */
  public get folder(): string {
    return this.outdir.slice(this.monorepo.outdir.length + 1).replace(/\\/g, '/');
  }

  public addTarget(name: string, target: Target): void {
    this.targets[name] = target;
  }

  public removeTarget(name: string): void {
    delete this.targets[name];
  }

  public addDevDeps(deps: readonly string[]): void {
    this.package.addDevDeps(...deps);
  }
}

/** The root installs for all members: a changed member only asks for it. */
class MemberPackage extends NodePackage {
  public override postSynthesize(): void {
    if (this.file.changed) (this.project as Member).monorepo.requestInstall();
  }
}

function render({ command, commands, ...rest }: Target): object {
  const options = { cwd: '{projectRoot}', ...(commands ? { commands, parallel: false } : { command }) };
  return { executor: 'nx:run-commands', ...rest, options };
}
