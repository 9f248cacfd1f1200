import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue } from '@regionlift/readiness';

const root = join(__dirname, '../..');
const libraries = globSync('packages/*/README.md', { cwd: root })
  .map((readme) => readme.split('/')[1] as string)
  .filter((library) => existsSync(join(root, 'packages', library, 'src/core')))
  .sort();
/** Judges any program, and has a page of its own for its checks. */
const judge = 'readiness';

/** Where a code is written down in a line of source: a check or finding, a thrown refusal, an error of a runtime. */
const emitted = [
  /\bcode: (?:[^,;]*\? )?'([A-Z]\w+)'/g,
  /\bcode: [^,;]*: '([A-Z]\w+)'/g,
  /(?<![\w)\]])\[([A-Z][a-z]+(?:[A-Z][a-z]+)+)\] (?![})\]])/g,
  /\b(?:fail|list|failing\(subject\)|listing\(subject\))\(\s*'([A-Z]\w+)',\s*'\w+',/g,
  /new RuntimeError\(\s*'([A-Z]\w+)'/g,
  /\b(?:matches|wholeNumber|namesNeeded)\(\s*'\w+',\s*'([A-Z]\w+)'/g,
  /^ {2}\w+: '(Invalid[A-Z]\w+)',$/gm,
];

const sourceOf = (library: string): string =>
  globSync(`packages/${library}/src/**/*.ts`, { cwd: root })
    .map((file) => readFileSync(join(root, file), 'utf8'))
    .join('\n');

const codesIn = (source: string): string[] => [
  ...new Set(emitted.flatMap((pattern) => [...source.matchAll(pattern)].flatMap(([, code]) => code ?? []))),
];

/** The codes that a README explains: in backticks, in the first column of a table or in its text. */
const explainedIn = (readme: string): Set<string> =>
  new Set([...readme.matchAll(/`([A-Z]\w+)`/g)].flatMap(([, code]) => code ?? []));

/** The checks that a catalogue explains: one heading each. */
const headingsIn = (page: string): Set<string> =>
  new Set([...page.matchAll(/^### ([A-Z]\w+)$/gm)].flatMap(([, code]) => code ?? []));

/** What a check asks, by its code. */
const questionsIn = (source: string): [string, string][] =>
  [...source.matchAll(/\bcode: '([A-Z]\w+)',\s*asks:\s*(['"`])(.*?)\2,?\n/g)].map(([, code, , asks]) => [
    code as string,
    asks as string,
  ]);

/** Codes of readiness that a library has too, for the same fault of its user. */
const sameOnPurpose: readonly string[] = [
  'ColdStorageTooShort',
  'DrainTooShort',
  'LogicalReplicationOff',
  'PlaintextSecret',
  'WildcardAction',
];

/** Codes that several libraries emit on purpose; each asks the same of another subject. */
const shared: Readonly<Record<string, string>> = {
  InvalidBucketName: 'naming rules',
  InvalidCidr: 'IPv4 range',
  InvalidList: 'list',
  InvalidName: 'letters and digits',
  NameTooLong: 'fits the length limit',
  OverlappingCidrs: 'share no address',
  PlainValueNeeded: 'plain value',
  RetentionShorterThanRollback: 'kept as long as the way back is open',
  TooFewSubnets: 'two Availability Zones at least',
  UnknownOption: 'one of',
  UnknownPart: 'declared',
};

const pageOf = (library: string, page: string): string => readFileSync(join(root, 'packages', library, page), 'utf8');

describe('finding codes', () => {
  it('are found at all', () => {
    expect(libraries).toEqual(expect.arrayContaining(['migration', 's3-migration', 'secure-iam']));
    for (const library of libraries) expect(codesIn(sourceOf(library)).length).toBeGreaterThan(10);
    expect(codesIn("code: 'RegionsEqual',\nthrow new Error(`[PartsAfterGuard] …`)")).toEqual([
      'RegionsEqual',
      'PartsAfterGuard',
    ]);
  });

  it.each(libraries)('of %s are explained in its README', (library) => {
    const explained = explainedIn(pageOf(library, 'README.md'));
    expect(codesIn(sourceOf(library)).filter((code) => !explained.has(code))).toEqual([]);
  });

  it('of readiness are explained in its catalogue, or in its README', () => {
    const catalogued = headingsIn(pageOf(judge, 'CATALOGUE.md'));
    const explained = explainedIn(pageOf(judge, 'README.md'));
    const codes = codesIn(sourceOf(judge));
    expect(codes.length).toBeGreaterThan(200);
    expect(codes.filter((code) => !catalogued.has(code) && !explained.has(code))).toEqual([]);
  });

  it('that readiness catalogues are those that it judges by', () => {
    expect([...headingsIn(pageOf(judge, 'CATALOGUE.md'))].sort()).toEqual(catalogue.map(({ code }) => code).sort());
  });

  it('of readiness are those of a library only where both mean the same', () => {
    const ofLibraries = new Set(libraries.flatMap((library) => codesIn(sourceOf(library))));
    const ofReadiness = [...catalogue.map(({ code }) => code), ...codesIn(sourceOf(judge))];
    expect([...new Set(ofReadiness.filter((code) => ofLibraries.has(code)))].sort()).toEqual(sameOnPurpose);
  });

  it('ask one question each, in all libraries', () => {
    const questions = new Map<string, { library: string; asks: string }[]>();
    for (const library of libraries) {
      for (const [code, asks] of questionsIn(sourceOf(library)))
        questions.set(code, [...(questions.get(code) ?? []), { library, asks }]);
    }
    expect(questions.size).toBeGreaterThan(30);
    const twice = [...questions].filter(([, asked]) => new Set(asked.map(({ library }) => library)).size > 1);
    const different = twice.filter(([code, asked]) => !asked.every(({ asks }) => asks.includes(shared[code] ?? '\0')));
    expect(different).toEqual([]);
  });
});
