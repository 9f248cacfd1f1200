import { DEEPEST } from '../../src/read/document/depth';
import { parse } from '../../src/read/document/parse';
import { textOf } from '../../src/read/document/text-of';
import { ReadError } from '../../src/read/read-error';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const read = (content: string | Uint8Array, path: string): unknown =>
  parse(textOf(typeof content === 'string' ? bytes(content) : content, path), path);

function errorOf(content: string | Uint8Array, path: string): Partial<ReadError> {
  try {
    read(content, path);
  } catch (error) {
    if (error instanceof ReadError) return { code: error.code, path: error.path, line: error.line };
    throw error;
  }
  throw new Error('it was read');
}

describe('a document', () => {
  it.each([
    ['JSON', 'a.json', '{"a": 1}'],
    ['JSON with a byte order mark', 'a.json', '\ufeff{"a": 1}'],
    ['JSON in a file for YAML', 'a.yaml', '{"a": 1}'],
    ['YAML', 'a.yaml', 'a: 1'],
    ['YAML with a byte order mark', 'a.yml', '\ufeffa: 1'],
    ['YAML in braces', 'a.template', '{a: 1}'],
    ['YAML without a telling name', 'a', 'a: 1'],
  ])('is read from %s', (_, path, text) => {
    expect(read(text, path)).toEqual({ a: 1 });
  });

  it.each([
    ['an empty file', '', { code: 'EmptyFile', line: undefined }],
    ['a file of blanks', ' \n\n', { code: 'EmptyFile', line: undefined }],
    ['a NUL', '{\n"a": "\0"}', { code: 'NotText', line: 2 }],
    ['bytes that are no text', new Uint8Array([0x7b, 0x80, 0xff]), { code: 'NotText', line: undefined }],
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x7b, 0]), { code: 'WrongEncoding', line: undefined }],
    ['UTF-16, the other way round', new Uint8Array([0xfe, 0xff, 0, 0x7b]), { code: 'WrongEncoding', line: undefined }],
    ['JSON with an error', '{\n"a": 1,\n"b" 2}', { code: 'NotWellFormed', line: 3 }],
    ['JSON that ends too early', '{\n"a": 1,\n"b"', { code: 'NotWellFormed', line: 3 }],
    ['lists in lists', '['.repeat(100_000) + ']'.repeat(100_000), { code: 'TooDeep', line: undefined }],
    [
      'records in records',
      `${'{"a":'.repeat(DEEPEST + 1)}1${'}'.repeat(DEEPEST + 1)}`,
      { code: 'TooDeep', line: undefined },
    ],
  ])('is refused with %s', (_, content, expected) => {
    expect(errorOf(content, 'a.json')).toEqual({ ...expected, path: 'a.json' });
  });

  it.each([
    ['lists in lists', `a: ${'['.repeat(20_000)}${']'.repeat(20_000)}`],
    ['an anchor in its own value', 'a: &x [*x]'],
    ['blocks in blocks', Array.from({ length: 400 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
  ])('in YAML is refused with %s', (_, text) => {
    expect(errorOf(text, 'a.yaml').code).toMatch(/^(TooDeep|NotWellFormed)$/);
  });

  it('is never quoted in an error', () => {
    const told = (): unknown => read('{"password": hunter2-hunter2}', 'a.json');
    expect(told).toThrow('NotWellFormed: a.json:1: it is no valid JSON; JSON, or YAML with');
    expect(told).not.toThrow('hunter2');
  });
});
