import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, delimiter, join } from 'node:path';
import { command } from './command';
import type { Lack, Language, Workshop } from './language';
import { bindingsOf, libraries, out } from './places';
import { lackingOf, mavenWording } from './refusal';
import { missingAmong } from './toolchain';

/** The generated classes, compiled against CDK's jar, with the resources that a jar of ours would hold. */
export const java: Language = {
  name: 'java',
  missing: () =>
    missingAmong([
      { program: 'javac', args: ['--version'], atLeast: [11, 0] },
      { program: 'mvn', args: ['--version'], atLeast: [3, 6] },
    ]),
  prepare,
};

const REPOSITORY = "Maven's repository";
const folder = join(out, 'java');
const jars = join(folder, 'jars');
const classes = join(folder, 'classes');

function prepare(): Workshop | Lack {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(classes, { recursive: true });
  const fetched = fetchForeign();
  if ('lacking' in fetched) return fetched;
  const sources = libraries.map((library) => join(bindingsOf(library, 'java'), 'src/main'));
  for (const main of sources) cpSync(join(main, 'resources'), classes, { recursive: true });
  compile(
    sources.flatMap((main) => globSync(join(main, 'java/**/*.java'))),
    classes,
  );
  return {
    deviations: fetched.deviations,
    build: (program) => {
      compile(globSync(join(program, '*.java')), program);
      return { command: 'java', args: ['-cp', [program, ...classPath()].join(delimiter), 'Main'], cwd: program };
    },
  };
}

/**
 * The jars of others, in the versions that the generated projects ask for; where the repository is behind, CDK's newest that it
 * has, and a deviation.
 */
function fetchForeign(): { readonly deviations: string[] } | Lack {
  const asked = foreignDependencies();
  try {
    fetch(asked);
    return { deviations: [] };
  } catch (refusal) {
    lackingOf(REPOSITORY, refusal, mavenWording);
  }
  try {
    // A range would have Maven read the project of every version in it.
    fetch(asked.map((one) => (one.artifact === CDK ? { ...one, version: 'RELEASE' } : one)));
  } catch (refusal) {
    return { lacking: `${REPOSITORY}: ${lackingOf(REPOSITORY, refusal, mavenWording)}` };
  }
  const wanted = asked.find(({ artifact }) => artifact === CDK)?.version;
  return { deviations: globSync(`${CDK}-*.jar`, { cwd: jars }).map((jar) => `${basename(jar)} instead of ${wanted}`) };
}

const CDK = 'aws-cdk-lib';

interface Dependency {
  readonly group: string;
  readonly artifact: string;
  readonly version: string;
}

/** What the generated projects need of others; each library asks for the same. */
function foreignDependencies(): Dependency[] {
  const pom = readFileSync(join(bindingsOf(libraries[0] as string, 'java'), 'pom.xml'), 'utf8');
  const blocks = pom.match(/<dependency>[\s\S]*?<\/dependency>/g) ?? [];
  const field = (block: string, name: string) => new RegExp(`<${name}>([^<]*)</${name}>`).exec(block)?.[1] ?? '';
  return blocks
    .map((block) => ({
      group: field(block, 'groupId'),
      artifact: field(block, 'artifactId'),
      version: field(block, 'version'),
    }))
    .filter(({ group }) => group !== 'io.github.regionlift');
}

function fetch(dependencies: readonly Dependency[]): void {
  const written = dependencies.map(
    ({ group, artifact, version }) =>
      `<dependency><groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${version}</version></dependency>`,
  );
  writeFileSync(
    join(folder, 'pom.xml'),
    `<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>io.github.regionlift</groupId><artifactId>languages</artifactId><version>0</version>
<dependencies>${written.join('\n')}</dependencies></project>
`,
  );
  const args = ['--batch-mode', '--no-transfer-progress', 'dependency:copy-dependencies', `-DoutputDirectory=${jars}`];
  command('mvn', args, { cwd: folder, minutes: 20 });
}

function compile(sources: readonly string[], into: string): void {
  if (sources.length === 0) throw new Error(`there is nothing to compile for ${into}`);
  const list = join(folder, 'sources.txt');
  writeFileSync(list, sources.join('\n'));
  command('javac', ['-nowarn', '-proc:none', '-d', into, '-cp', classPath().join(delimiter), `@${list}`]);
}

const classPath = (): string[] => [classes, join(jars, '*')];
