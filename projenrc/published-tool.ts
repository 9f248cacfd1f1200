import { JsonFile } from 'projen';
import { documentDoors, pageOf } from './door-docs';
import { Member } from './member';
import type { Monorepo } from './monorepo';
import { noticesInto } from './notices';
import { scaffoldTool } from './scaffold';

export interface PublishedToolOptions {
  readonly description: string;
  readonly deps: readonly string[];
  /** Frameworks that a door is for; who does not use the door need not have them. */
  readonly optionalPeers: readonly string[];
  readonly devDeps?: readonly string[];
  /** Doors besides the front door: `cdk` is `src/cdk/index.ts`. */
  readonly doors: readonly string[];
  /** Commands, by the file below `src` that runs them. */
  readonly bin: Readonly<Record<string, string>>;
}

/** A published package of plain TypeScript, not seen by jsii: its private siblings are bundled into its doors. */
export class PublishedTool extends Member {
  public override readonly doors: readonly string[];

  constructor(monorepo: Monorepo, name: string, options: PublishedToolOptions) {
    super(monorepo, {
      name,
      outdir: `packages/${name}`,
      description: options.description,
      manifest: {
        keywords: ['aws', 'cdk', 'pulumi', 'cloudformation', 'region', 'migration', name],
        entrypoint: 'lib/index.js',
        bin: Object.fromEntries(
          Object.entries(options.bin).map(([command, file]) => [command, `lib/${file.replace(/\.ts$/, '.js')}`]),
        ),
        stability: 'experimental',
      },
    });
    this.doors = options.doors;
    const doors = ['index', ...options.doors.map((door) => `${door}/index`)];
    const exported = (path: string) => ({ types: `./lib/${path}.d.ts`, default: `./lib/${path}.js` });
    this.package.addField('version', monorepo.versionOf(this));
    this.package.addField('type', 'commonjs');
    this.package.addField('types', 'lib/index.d.ts');
    this.package.addField('exports', {
      '.': exported('index'),
      ...Object.fromEntries(options.doors.map((door) => [`./${door}`, exported(`${door}/index`)])),
      './package.json': './package.json',
    });
    this.package.addField('files', ['lib', '*.md', '!**/*.tsbuildinfo']);
    this.package.addField('publishConfig', { access: 'public' });
    this.package.addDeps(...options.deps);
    this.package.addPeerDeps(...options.optionalPeers);
    const peers = options.optionalPeers.map(nameOf);
    this.package.addField('peerDependenciesMeta', Object.fromEntries(peers.map((peer) => [peer, { optional: true }])));
    this.addDevDeps(['@regionlift/testkit@*', ...(options.devDeps ?? [])]);
    new JsonFile(this, 'tsconfig.doors.json', {
      marker: false,
      obj: {
        extends: `${this.toRoot}/tsconfig.paths.json`,
        compilerOptions: { noEmit: false, declaration: true, emitDeclarationOnly: true, rootDir: '..' },
        include: ['src/**/*.ts'],
      },
    });
    const outside = [...options.deps.map(nameOf), ...peers].map((dependency) => `--external:${dependency}`);
    const entries = [
      ...doors.map((door) => `src/${door}.ts`),
      ...Object.values(options.bin).map((file) => `src/${file}`),
    ];
    this.addTarget('compile', {
      commands: [
        'rm -rf lib',
        `esbuild ${entries.join(' ')} --bundle --platform=node --target=node22 --format=cjs --log-level=warning --metafile=bundled.json ${outside.join(' ')} --outdir=lib --outbase=src`,
        noticesInto('lib', this),
        `node ${this.toRoot}/scripts/declarations.mjs ${doors.join(' ')}`,
      ],
      inputs: ['sources', '^sources', '{workspaceRoot}/scripts/{bundled-packages,declarations,notices}.*'],
      outputs: ['{projectRoot}/lib', '{projectRoot}/bundled.json'],
    });
    this.addTarget('package', { command: `node ${this.toRoot}/scripts/pack.mjs` });
    const pages = { 'API.md': '.', ...Object.fromEntries(options.doors.map((door) => [pageOf(door), door])) };
    this.addTarget('docgen', { command: documentDoors(this, pages) });
    scaffoldTool(this);
    monorepo.addTool(this);
  }
}

/** `@scope/name@^1.0.0` is `@scope/name`. */
const nameOf = (spec: string): string => spec.replace(/(?<=.)@[^@]*$/, '');
