import { join } from 'node:path';
import { exampleFolder, typescriptExample } from './examples';
import { go } from './go';
import { java } from './java';
import type { Language } from './language';
import { type Opened, open } from './open';
import { libraries, root } from './places';
import { python } from './python';
import { synthesize, type Templates } from './synthesize';
import { typescriptApp } from './typescript';

/**
 * Programs in other languages, run against the packages as users of those languages get them, synthesize the templates of their
 * twins in TypeScript, byte for byte: the sample app, and the example of `docs/languages.md`. Nothing is left out of the
 * comparison: no program is asked for the metadata that the CLI adds. Not proven: that a deployment from there works, or that
 * other versions of CDK than those that were found do.
 */
const opened = [python, go, java].map(open);

/**
 * The phase of the sample app in a language: one each, because what a phase brings about is decided in TypeScript, and loading CDK
 * for another language takes long. Java has the example alone.
 */
const phaseOf: Partial<Record<Language['name'], string>> = {
  python: 'REPLICATE',
  go: 'CUT_OVER',
};
const phases = Object.values(phaseOf);
const sample: Record<string, Templates> = {};
let example: Templates = {};

beforeAll(() => {
  for (const phase of phases) sample[phase] = synthesize(`typescript/${phase}`, typescriptApp, { phase });
  example = synthesize('typescript/example', typescriptExample(), {});
});

afterAll(() => process.stderr.write(`${opened.map(({ report }) => report).join('\n')}\n`));

test('there is something to compare: the code of every library, both stacks, which differ by phase', () => {
  expect(libraries).toHaveLength(8);
  for (const templates of [...phases.map((phase) => sample[phase]), example]) {
    expect(Object.keys(templates ?? {})).toEqual([
      expect.stringMatching(/Source.*\.template\.json$/),
      expect.stringMatching(/Target.*\.template\.json$/),
    ]);
  }
  expect(new Set(phases.map((phase) => JSON.stringify(sample[phase]))).size).toBe(phases.length);
});

describe.each(opened)('$report', ({ language, workshop }: Opened) => {
  const { name } = language;
  const phase = phaseOf[name];
  const whenBuilt = workshop ? test : test.skip;

  if (phase)
    whenBuilt(`the sample app in phase ${phase}`, () => {
      const program = workshop?.build(join(root, 'apps', `orders-${name}`));
      expect(program && synthesize(`${name}/${phase}`, program, { phase })).toEqual(sample[phase]);
    });

  whenBuilt('the example of docs/languages.md', () => {
    const built = workshop?.build(exampleFolder(name));
    expect(built && synthesize(`${name}/example`, built, {})).toEqual(example);
  });
});
