import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsiiTargets } from '../../projenrc/jsii-targets';
import type { Lack, Language, Workshop } from '../languages/language';
import { open } from '../languages/open';
import { goWording, lackingOf, mavenWording, pipWording } from '../languages/refusal';
import { missingAmong } from '../languages/toolchain';

const root = join(__dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const translated = globSync('packages/*/package.json', { cwd: root })
  .map((path) => ({ library: path.split('/')[1] as string, targets: JSON.parse(read(path)).jsii?.targets as Targets }))
  .filter(({ targets }) => targets);

interface Targets {
  readonly python: { readonly distName: string; readonly module: string };
  readonly java: {
    readonly package: string;
    readonly maven: { readonly groupId: string; readonly artifactId: string };
  };
  readonly go: { readonly moduleName: string; readonly packageName: string };
  readonly dotnet: { readonly namespace: string; readonly packageId: string };
}

/** As users write them: these names are a contract, like logical ids. */
const namesOf = ({ python, java, go, dotnet }: Targets): string[] => [
  python.distName,
  python.module,
  `${java.maven.groupId}:${java.maven.artifactId}`,
  java.package,
  `${go.moduleName}/${go.packageName}`,
  dotnet.packageId,
];

describe('names in other languages', () => {
  test('follow one rule, for all eight libraries', () => {
    expect(translated).toHaveLength(8);
    for (const { library, targets } of translated) expect(targets).toEqual(jsiiTargets(library));
    expect(namesOf(jsiiTargets('s3-migration') as Targets)).toEqual([
      'regionlift-s3-migration',
      'regionlift.s3_migration',
      'io.github.regionlift:regionlift-s3-migration',
      'io.github.regionlift.s3migration',
      'github.com/regionlift/regionlift-go/s3migration',
      'Regionlift.S3Migration',
    ]);
  });

  test('are nobody else’s among the libraries', () => {
    const names = translated.flatMap(({ targets }) => namesOf(targets));
    expect(new Set(names).size).toBe(6 * translated.length);
  });

  test.each(translated)('of $library stand in its README and in docs/languages.md', ({ targets }) => {
    const table = read('docs/languages.md');
    expect(namesOf(targets).filter((name) => !table.includes(`\`${name}\``))).toEqual([]);
  });

  test.each(translated)('of $library are in its README, with the way to the examples', ({ library, targets }) => {
    const readme = read(`packages/${library}/README.md`);
    const { distName } = targets.python;
    const { groupId, artifactId } = targets.java.maven;
    const { moduleName, packageName } = targets.go;
    const named = [distName, `${groupId}:${artifactId}`, `${moduleName}/${packageName}`, targets.dotnet.packageId];
    expect([...named, '../../docs/languages.md'].filter((name) => !readme.includes(name))).toEqual([]);
  });
});

describe('a toolchain', () => {
  const go = [{ program: 'go', args: ['env', 'GOVERSION'], atLeast: [1, 26] as const }];

  test.each([
    ['go1.26.1\n', undefined],
    ['go2.0\n', undefined],
    ['go1.9\n', 'go is 1.9, older than 1.26'],
    ['go2\n', undefined],
    ['\u001b[1mgo1.27\u001b[m\n', undefined],
    ['what?', 'go does not say its version'],
    [undefined, 'go is not on this machine'],
  ])('that answers %j is missing because: %s', (answer, reason) => {
    expect(missingAmong(go, () => answer)).toBe(reason);
  });

  test('that no machine has is missing', () => {
    const tools = [{ program: 'regionlift-no-such-compiler', args: [], atLeast: [0, 0] as const }];
    expect(missingAmong(tools)).toBe('regionlift-no-such-compiler is not on this machine');
  });
});

describe('a refusal', () => {
  test.each([
    [pipWording, 'ERROR: No matching distribution found for aws-cdk-lib<3,>=2.276.0\n'],
    [goWording, 'go: example.com/m@v1: reading https://proxy/m/@v/v1.info: 404 Not Found\n'],
    [mavenWording, 'No versions available for g:aws-cdk-lib:jar:[2.276.0,3.0.0) within specified range'],
  ])('that names what a registry does not have is a reason to skip', (wording, said) => {
    expect(lackingOf('it', new Error(`the client ended with 1\n${said}`), wording)).toBe(
      said.trim().replace('ERROR: ', ''),
    );
  });

  test.each([
    [
      pipWording,
      "WARNING: Retrying (Retry(total=1)) after connection broken by 'NewConnectionError': /simple/constructs/\n" +
        'ERROR: No matching distribution found for constructs',
    ],
    [goWording, 'go: example.com/m@v1: Get "https://proxy/m": dial tcp: lookup proxy: no such host'],
    [goWording, 'go: example.com/m@v1: reading https://proxy/m: 503 Service Unavailable'],
    [mavenWording, 'Could not transfer artifact g:aws-cdk-lib:pom:2.276.0 from/to central: Connect timed out'],
  ])('of a registry that did not answer is an error of its own', (wording, said) => {
    expect(() => lackingOf('it', new Error(said), wording)).toThrow('it did not answer, so nothing of ours was judged');
  });

  test.each([
    [pipWording, 'error: package directory regionlift/s3_migration does not exist'],
    [goWording, './orders.go:12:2: undefined: migration.NewRegionMigration'],
  ])('of anything else stays what it is', (wording, said) => {
    expect(() => lackingOf('it', new Error(said), wording)).toThrow(said);
  });
});

describe('a language', () => {
  const workshop: Workshop = { deviations: [], build: () => ({ command: 'true', args: [], cwd: '.' }) };
  const language = (missing: string | undefined, prepare: () => Workshop | Lack): Language => ({
    name: 'go',
    missing: () => missing,
    prepare,
  });

  test('is built, and what differs from what users get is said', () => {
    expect(open(language(undefined, () => workshop))).toMatchObject({ report: 'go: built', workshop });
    const deviant = { ...workshop, deviations: ['cdk 1 instead of 2', 'jsii 3 instead of 4'] };
    expect(open(language(undefined, () => deviant)).report).toBe(
      'go: built with cdk 1 instead of 2, jsii 3 instead of 4',
    );
  });

  test('is skipped, with the reason, without its toolchain or what others publish', () => {
    const never = () => {
      throw new Error('must not be called');
    };
    const absent = open(language('go is not on this machine', never));
    expect(absent).toHaveProperty('report', 'go: skipped, go is not on this machine');
    expect(absent).not.toHaveProperty('workshop');
    const lacking = open(language(undefined, () => ({ lacking: 'the proxy has no CDK' })));
    expect(lacking).toHaveProperty('report', 'go: skipped, the proxy has no CDK');
    expect(lacking).not.toHaveProperty('workshop');
  });

  test('is an error when its packages do not build', () => {
    const broken = language(undefined, () => {
      throw new Error('orders.go:12: undefined: migration.NewRegionMigration');
    });
    expect(() => open(broken)).toThrow('orders.go:12');
  });
});
