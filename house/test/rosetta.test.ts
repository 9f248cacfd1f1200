import { TargetLanguage } from 'jsii-rosetta';
import { docstringExamples } from '../rosetta/docstring-examples';
import type { Found } from '../rosetta/snippet-of';
import { languages, translated } from '../rosetta/translated';

const found = (code: string): Found => ({
  place: 'sample.md:1',
  snippet: {
    visibleSource: code,
    location: { api: { api: 'moduleReadme', moduleFqn: 'sample' }, field: { field: 'markdown', line: 1 } },
    strict: true,
  },
});

test('an example is translated into every language, without its preamble', () => {
  const { snippet } = found('console.log(days);') as Extract<Found, { snippet: object }>;
  const completeSource = '/// !hide\nconst days = 7;\n/// !show\nconsole.log(days);';
  const { tablet, problems } = translated([{ place: 'sample.md:1', snippet: { ...snippet, completeSource } }]);
  expect(problems).toEqual([]);
  const [example] = tablet.translatedSnippets;
  expect([...(example?.languages ?? [])].sort()).toEqual([...languages].sort());
  expect(example?.get(languages[0] as (typeof languages)[number])?.source).toBe('print(days)');
});

test.each([
  ['does not compile', "const days: number = 'seven';", "Type 'string' is not assignable to type 'number'"],
  [
    'cannot be said in other languages',
    'const [first, ...rest] = [1, 2, 3];\nconsole.log(first, rest);',
    'not supported',
  ],
])('an example that %s is a problem', (_, code, message) => {
  expect(translated([found(code)]).problems.join('\n')).toContain(message);
});

test('an example that spreads an object stays TypeScript, and has to compile', () => {
  const fine = translated([found('const days = { kept: 7 };\nconsole.log({ ...days });')]);
  expect([fine.problems, fine.staying, fine.tablet.count]).toEqual([[], 1, 0]);
  const { problems } = translated([found("const days: number = 'seven';\nconsole.log({ ...{ days } });")]);
  expect(problems.join('\n')).toContain("Type 'string' is not assignable to type 'number'");
});

test('an argument that is called like a word of Python is spelled as the packages for Python spell it', () => {
  const { place, snippet } = found("new Move({ from: 'us-west-2' });") as Extract<Found, { snippet: object }>;
  const types = 'interface MoveProps { readonly from: string }\ndeclare class Move { constructor(props: MoveProps); }';
  const completeSource = `/// !hide\n${types}\n/// !show\n${snippet.visibleSource}`;
  const { tablet } = translated([{ place, snippet: { ...snippet, completeSource } }]);
  const [example] = tablet.translatedSnippets;
  expect(example?.get(TargetLanguage.PYTHON)?.source).toContain('from_="us-west-2"');
});

test('an example that could not be completed stays a problem', () => {
  const problem = "no preamble is called 'nowhere'";
  expect(translated([{ place: 'sample.md:1', problem }]).problems).toEqual([`sample.md:1 ${problem}`]);
});

test('examples of docstrings are found in types and in their members', () => {
  const types = {
    'sample.Part': {
      docs: { example: 'new Part();\n' },
      methods: [{ name: 'move', docs: { example: 'part.move();' } }],
    },
  };
  expect(docstringExamples({ types }).map((each) => 'snippet' in each && each.snippet.visibleSource)).toEqual([
    'new Part();',
    'part.move();',
  ]);
});
