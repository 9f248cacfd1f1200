import { ReadError } from '../read-error';
import { DEEPEST, isTooDeep } from './depth';
import { kindOf } from './kind-of';
import { repeatsKey } from './repeats-key';
import { lineAt } from './text-of';

/** The value of a text in JSON or YAML; raises a ReadError where it is neither, or too much of it. */
export function parse(text: string, path: string): unknown {
  try {
    const value = read(text, path);
    if (!isTooDeep(value)) return ofBearableSize(value, text, path);
  } catch (error) {
    // The parsers call themselves: what exhausts the stack is nested deeper still.
    if (!(error instanceof RangeError)) throw error;
  }
  throw new ReadError('TooDeep', {
    path,
    found: `values are nested deeper than ${DEEPEST} levels`,
    allowed: 'nothing that people write is: if a program has generated it, judge what it was generated from',
  });
}

/** A state may be as large as what it describes; a template beyond this is refused by CloudFormation, however it is indented. */
function ofBearableSize(value: unknown, text: string, path: string): unknown {
  if (text.length <= LARGEST_TEMPLATE || kindOf(value) !== 'TEMPLATE') return value;
  throw new ReadError('TooLarge', {
    path,
    found: `the template has ${text.length} characters`,
    allowed: `at most ${LARGEST_TEMPLATE} are read: CloudFormation takes 1 MB and 500 resources; judge what it was generated from, stack by stack`,
  });
}

/** Characters. Source of the 1 MB: CloudFormation User Guide, "Understand CloudFormation quotas". */
const LARGEST_TEMPLATE = 8_000_000;

function read(text: string, path: string): unknown {
  const looksLikeJson = /^\s*[{[]/.test(text);
  if (looksLikeJson || /\.json$/i.test(path)) {
    const json = parseJson(text);
    if ('value' in json) {
      if (!repeatsKey(text, json.value)) return json.value;
      throw notWellFormed(path, undefined, 'a key stands twice in one record, of which only the last would be read');
    }
    if (!looksLikeJson || !/\.(ya?ml|template)$/i.test(path))
      throw notWellFormed(path, json.line, 'it is no valid JSON');
  }
  // Its parser is large: who has JSON alone does not wait for it.
  const { LARGEST_YAML, parseYaml } = require('./yaml') as typeof import('./yaml');
  if (text.length > LARGEST_YAML)
    throw new ReadError('TooLarge', {
      path,
      found: `the YAML has ${text.length} characters`,
      allowed: `at most ${LARGEST_YAML} are read in YAML, and more in JSON (give it as JSON); CloudFormation takes a template of 1 MB`,
    });
  const yaml = parseYaml(text);
  if ('fault' in yaml) throw notWellFormed(path, yaml.fault.line, yaml.fault.found);
  return yaml.value;
}

const notWellFormed = (path: string, line: number | undefined, found: string): ReadError =>
  new ReadError('NotWellFormed', {
    path,
    line,
    found,
    allowed: 'JSON, or YAML with the short tags of CloudFormation, is read',
  });

/** The message of the engine quotes the text: only its position is told. */
function parseJson(text: string): { readonly value: unknown } | { readonly line: number } {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    const position = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
    return { line: lineAt(text, position === undefined ? text.length : Number(position)) };
  }
}
