import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exec } from './exec';
import type { Registry } from './registry';
import { copyProgram, type ScratchProject, scratchProject, strict } from './scratch-project';

/** Where users install from, and where to. */
export interface Users {
  /** This repository: its compilers, and the versions of other people's packages. */
  readonly root: string;
  readonly folder: string;
  readonly registry: Registry;
  /** Versions of our packages, by npm name. */
  readonly ours: Readonly<Record<string, string>>;
}

/** What a user's program said, and what the compiler said of one that is wrong. */
export interface Experience {
  readonly said: readonly string[];
  readonly refused: string;
}

/** A CDK user: one program, compiled and synthesized as CommonJS and as an ES module. */
export function cdkUser(users: Users): Experience {
  const bringOthers = ['@regionlift/pulumi-components', '@regionlift/readiness'];
  const libraries = Object.keys(users.ours).filter((name) => !bringOthers.includes(name));
  const project = scratchProject(users.root, join(users.folder, 'cdk'), {
    ...users,
    ours: only(libraries, users.ours),
    others: ['aws-cdk-lib', 'constructs', '@types/node'],
  });
  for (const format of ['cts', 'mts']) copyProgram('cdk/main.ts', join(project.cwd, `main.${format}`));
  project.compile('tsc', ...strict, 'main.cts', 'main.mts');
  const said = ['main.cjs', 'main.mjs'].map((program) => exec(project, process.execPath, program));
  return { said, refused: refusedBy(project, 'cdk/wrong.ts') };
}

/** A Pulumi user: type-checked, then run with mocks. The plugin for other languages brings the other libraries along. */
export function pulumiUser(users: Users): Experience {
  const names = ['migration', 'secure-iam', 's3-migration', 'pulumi-components'].map((name) => `@regionlift/${name}`);
  const project = scratchProject(users.root, join(users.folder, 'pulumi'), {
    ...users,
    ours: only(names, users.ours),
    others: ['@pulumi/aws', '@pulumi/pulumi', '@types/node'],
  });
  copyProgram('pulumi/main.ts', join(project.cwd, 'main.ts'));
  project.compile('tsc', ...strict, 'main.ts');
  return { said: [exec(project, process.execPath, 'main.js')], refused: refusedBy(project, 'pulumi/wrong.ts') };
}

/** Somebody whose own jsii library stands on ours. Returns the base of its class, and what it depends on. */
export function libraryAuthor(users: Users): {
  readonly base: string;
  readonly dependencies: Readonly<Record<string, string>>;
} {
  const names = ['@regionlift/migration', '@regionlift/secure-iam', '@regionlift/s3-migration'];
  const ours = only(names, users.ours);
  const peers = Object.fromEntries(names.map((name) => [name, `^${ours[name]}`]));
  const project = scratchProject(users.root, join(users.folder, 'downstream'), {
    ...users,
    ours,
    others: ['aws-cdk-lib', 'constructs', '@types/node'],
    manifest: {
      name: 'downstream',
      private: undefined,
      description: 'Stands on ours',
      license: 'Apache-2.0',
      author: { name: 'Somebody else' },
      repository: { type: 'git', url: 'https://example.com/downstream.git' },
      main: 'src/index.js',
      types: 'src/index.d.ts',
      peerDependencies: { ...peers, 'aws-cdk-lib': '^2.0.0', constructs: '^10.0.0' },
      stability: 'experimental',
      jsii: { outdir: 'dist', targets: {}, versionFormat: 'full' },
    },
  });
  copyProgram('downstream/index.ts', join(project.cwd, 'src/index.ts'));
  project.compile('jsii', '--silence-warnings', 'reserved-word');
  const assembly = JSON.parse(readFileSync(join(project.cwd, '.jsii'), 'utf8'));
  return { base: assembly.types['downstream.ArchiveMigration'].base, dependencies: assembly.dependencies };
}

function only(names: readonly string[], versions: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, versions[name] ?? '']));
}

/** What the compiler says of a program that is wrong; nothing when it accepts it. */
function refusedBy(project: ScratchProject, program: string): string {
  mkdirSync(join(project.cwd, 'wrong'), { recursive: true });
  writeFileSync(join(project.cwd, 'wrong/package.json'), '{}');
  copyProgram(program, join(project.cwd, 'wrong/wrong.ts'));
  try {
    project.compile('tsc', ...strict, '--noEmit', 'wrong/wrong.ts');
    return '';
  } catch (error) {
    return String(error);
  }
}
