import { JsonFile } from 'projen';
import { documentDoors, pageOf } from './door-docs';
import { liveJestCommand } from './jest';
import { jsiiTargets } from './jsii-targets';
import { Member } from './member';
import type { Monorepo } from './monorepo';
import { noticesInto } from './notices';
import { scaffoldRooms } from './scaffold';
import { versions } from './versions';

/** Where a library stands among the arrows of ARCHITECTURE.md. */
export enum LibraryKind {
  /** What every library shares. */
  VOCABULARY = 'vocabulary',
  /** What every part builds on. */
  FOUNDATION = 'foundation',
  /** A kind of part that moves; parts never import each other. */
  PART = 'part',
  /** Watches, protects or carries the parts through their contract. */
  OPERATION = 'operation',
}

export interface LibraryOptions {
  readonly kind: LibraryKind;
  readonly description: string;
  /** Libraries whose doors this one may use: peers for users, dev dependencies here. */
  readonly siblings?: readonly Library[];
  /**
   * Set when something of the library runs in the cloud: adds `src/runtime`. Its bundle is published, and no door of it: that would need
   * an SDK that no manifest can name. What is not bundled is what the runtimes of other libraries are made of, and has a door.
   */
  readonly runtime?: { readonly devDeps?: readonly string[]; readonly bundled?: boolean };
  readonly devDeps?: readonly string[];
  /** Whether tests in `test/live` start real servers. @default false */
  readonly live?: boolean;
}

/** A published construct library: one npm package with the rooms core, cdk, pulumi and perhaps runtime. */
export class Library extends Member {
  public readonly kind: LibraryKind;
  public readonly siblings: readonly Library[];
  public readonly rooms: readonly string[];
  /** Rooms that users import; each is compiled into `lib`. */
  private readonly open: readonly string[];

  constructor(monorepo: Monorepo, name: string, options: LibraryOptions) {
    super(monorepo, {
      name,
      outdir: `packages/${name}`,
      description: options.description,
      manifest: {
        keywords: ['aws', 'cdk', 'pulumi', 'region', 'migration', name],
        entrypoint: 'lib/index.js',
        stability: 'experimental',
      },
    });
    this.kind = options.kind;
    this.siblings = options.siblings ?? [];
    this.rooms = ['core', 'cdk', 'pulumi', ...(options.runtime ? ['runtime'] : [])];
    const isBundled = options.runtime !== undefined && options.runtime.bundled !== false;
    this.open = this.rooms.filter((room) => room !== 'runtime' || !isBundled);

    this.declareDependencies([...(options.devDeps ?? []), ...(options.runtime?.devDeps ?? [])]);
    this.describePackage();
    this.compileInTwoPasses();
    if (isBundled) this.bundleRuntime();
    if (options.live) this.addTarget('live', { command: liveJestCommand });
    this.addTarget('package', { command: `node ${this.toRoot}/scripts/pack.mjs` });
    this.addTarget('docgen', {
      commands: [`node ${this.toRoot}/scripts/docgen.mjs`, documentDoors(this, { [pageOf('pulumi')]: 'pulumi' })],
    });
    scaffoldRooms(this);
    monorepo.addLibrary(this);
  }

  /**
   * jsii refuses a peer that is no jsii module, even an optional one, so Pulumi stands in `peerDependenciesMeta` only;
   * a sibling whose types are public here must be a peer and a dev dependency (JSII5).
   */
  private declareDependencies(devDeps: readonly string[]): void {
    const siblings = (range: string) =>
      this.siblings.map((sibling) => `${sibling.npmName}@${range}${this.monorepo.versionOf(sibling)}`);
    this.package.addPeerDeps(...versions.cdkPeers, ...siblings('^'));
    this.addDevDeps([...versions.cdk, ...versions.pulumi, ...siblings(''), '@regionlift/testkit@*', ...devDeps]);
    const optional = ['@pulumi/aws', '@pulumi/pulumi', 'aws-cdk-lib', 'constructs'];
    this.package.addField(
      'peerDependenciesMeta',
      Object.fromEntries(optional.map((name) => [name, { optional: true }])),
    );
  }

  private describePackage(): void {
    const door = (path: string) => ({ types: `./lib/${path}.d.ts`, default: `./lib/${path}.js` });
    const doors = this.open.filter((room) => room !== 'cdk').map((room) => [`./${room}`, door(`${room}/index`)]);
    this.package.addField('version', this.monorepo.versionOf(this));
    this.package.addField('type', 'commonjs');
    this.package.addField('types', 'lib/index.d.ts');
    this.package.addField('exports', {
      '.': door('index'),
      ...Object.fromEntries(doors),
      './package.json': './package.json',
      './.jsii': './.jsii',
    });
    this.package.addField('files', ['lib', 'assets', '.jsii', '*.md', '!**/*.tsbuildinfo']);
    this.package.addField('publishConfig', { access: 'public' });
    this.package.addField('jsii', { outdir: 'bindings', targets: jsiiTargets(this.name), versionFormat: 'full' });
  }

  /** jsii compiles the CDK room and core; tsc compiles the rooms that jsii must not see into the same `lib`. */
  private compileInTwoPasses(): void {
    const hidden = this.rooms.filter((room) => room === 'pulumi' || room === 'runtime');
    const folder = (room: string) => `src/${room}`;
    const compilerOptions = { rootDir: 'src', outDir: 'lib' };
    const extendsBase = `${this.toRoot}/tsconfig.base.json`;
    // jsii reads its configuration as plain JSON: no marker comment.
    new JsonFile(this, 'tsconfig.jsii.json', {
      marker: false,
      obj: {
        extends: extendsBase,
        compilerOptions,
        include: ['src/**/*.ts'],
        exclude: ['node_modules', ...hidden.map(folder)],
      },
    });
    new JsonFile(this, 'tsconfig.rooms.json', {
      marker: false,
      obj: {
        extends: extendsBase,
        compilerOptions,
        include: hidden.filter((room) => this.open.includes(room)).map((room) => `${folder(room)}/**/*.ts`),
      },
    });
    this.addTarget('compile', {
      commands: [
        'rm -rf lib',
        'jsii --tsconfig tsconfig.jsii.json --silence-warnings reserved-word',
        'tsc --project tsconfig.rooms.json',
      ],
      outputs: ['{projectRoot}/lib', '{projectRoot}/.jsii'],
    });
  }

  /** One file for Lambda; its Node runtimes carry the clients of the AWS SDK, so those stay outside. */
  private bundleRuntime(): void {
    const flags =
      '--bundle --platform=node --target=node22 --format=cjs --external:@aws-sdk/client-* --external:pg-native --log-level=warning --metafile=bundled.json';
    this.addTarget('bundle', {
      commands: [
        `esbuild src/runtime/index.ts ${flags} --outfile=assets/runtime/index.js`,
        noticesInto('assets/runtime', this),
      ],
    });
  }
}
