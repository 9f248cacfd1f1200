import { stripVTControlCharacters } from 'node:util';
import { LanguageTablet, TargetLanguage, type TranslatedSnippet, Translator } from 'jsii-rosetta';
import { keepAssemblies } from './keep-assemblies';
import type { Found } from './snippet-of';

keepAssemblies();

/** The languages that jsii makes packages for, besides JavaScript. */
export const languages = [...new Set(Object.values(TargetLanguage))];

export interface Translated {
  /** Without the examples that stay TypeScript. */
  readonly tablet: LanguageTablet;
  /** How many examples compile and stay TypeScript, because they spread an object, which no other language can say. */
  readonly staying: number;
  /** Every problem with its place: what the compiler says, and what else jsii-rosetta cannot say in a language. */
  readonly problems: readonly string[];
}

/** Compiles and translates examples, all in one program. */
export function translated(found: readonly Found[]): Translated {
  const tablet = new LanguageTablet();
  const problems = found.flatMap((each) => ('problem' in each ? [`${each.place} ${each.problem}`] : []));
  const snippets = found.flatMap((each) => ('snippet' in each ? [each.snippet] : []));
  const translator = new Translator(true);
  const sayable = translator
    .translateSnippets(snippets, languages)
    .filter((_, at) => !SPREAD.test(snippets[at]?.visibleSource ?? ''));
  sayable.forEach(spellPython);
  tablet.addSnippets(...sayable);
  for (const { isError, formattedMessage } of translator.diagnostics) {
    if (isError && !OF_A_SPREAD.test(formattedMessage))
      problems.push(stripVTControlCharacters(formattedMessage).trim());
  }
  return { tablet, staying: snippets.length - sayable.length, problems };
}

/** jsii-rosetta says `from=` where packages for Python say `from_=`, because `from` is a word of the language. */
function spellPython(example: TranslatedSnippet): void {
  const { source, version } = example.snippet.translations[TargetLanguage.PYTHON] ?? { source: '', version: '' };
  if (/\bfrom=/.test(source))
    example.addTranslation(TargetLanguage.PYTHON, source.replace(/\bfrom=/g, 'from_='), version);
}

const SPREAD = /\.\.\.\w/;

/** What jsii-rosetta says of `{ ...fleet }` and of `const { certificateArn: _, ...rest } = fleet`. */
const OF_A_SPREAD = /SpreadAssignment|ObjectBindingPattern/;
