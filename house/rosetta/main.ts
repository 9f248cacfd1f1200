import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ApiLocation, LanguageTablet, type TranslatedSnippet } from 'jsii-rosetta';
import { type Example, examplesOf, placeOf } from '../readme/examples';
import { programOf } from '../readme/program';
import { docstringExamples } from './docstring-examples';
import { type Found, snippetOf } from './snippet-of';
import { languages, translated } from './translated';

/**
 * Translates every CDK example of READMEs and docstrings into the languages of jsii, strictly: what does not compile, or cannot
 * be said there, is named and fails. Each library gets its translations as `.jsii.tabl.json`, from which jsii-pacmak takes the
 * README of a Python, Java, .NET or Go package. Pulumi examples are no jsii programs: they stay TypeScript, as do examples that spread
 * an object.
 */
async function main(root: string): Promise<void> {
  const libraries = readdirSync(join(root, 'packages')).filter((name) =>
    existsSync(join(root, 'packages', name, '.jsii')),
  );
  if (libraries.length === 0) throw new Error('no library is compiled: run the compile target first');
  process.chdir(root); // Examples import what is installed here.
  const all = libraries.flatMap((library) => examplesOf(root, `packages/${library}/README.md`));
  const found = [
    ...all.flatMap(exampleIn),
    ...libraries.flatMap((library) =>
      docstringExamples(JSON.parse(readFileSync(join(root, 'packages', library, '.jsii'), 'utf8'))),
    ),
  ];
  const { tablet, staying, problems } = translated(found);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  for (const library of libraries) {
    const own = new LanguageTablet();
    const isOwn = ({ snippet: { location } }: TranslatedSnippet) =>
      assemblyOf(location.api) === `@regionlift/${library}`;
    own.addSnippets(...tablet.translatedSnippets.filter(isOwn));
    await own.save(join(root, 'packages', library, '.jsii.tabl.json'));
  }
  console.log(
    `${found.length} CDK examples compile; ${found.length - staying} of them in ${languages.join(', ')}, ${staying} spread an object`,
  );
}

/** An example of a README, unless it is one of Pulumi or without a framework. */
function exampleIn(example: Example): Found[] {
  const program = programOf(example);
  if (typeof program === 'string') return [{ place: placeOf(example), problem: program }];
  const [, library = ''] = example.file.split('/');
  return program.dialect === 'cdk' ? [snippetOf(`@regionlift/${library}`, example, program)] : [];
}

/** The assembly that a place belongs to: `@regionlift/migration` of `@regionlift/migration.RegionMigration`. */
const assemblyOf = (place: ApiLocation): string | undefined =>
  ('moduleFqn' in place ? place.moduleFqn : 'fqn' in place ? place.fqn : '').split('.')[0];

main(join(__dirname, '../..')).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
});
