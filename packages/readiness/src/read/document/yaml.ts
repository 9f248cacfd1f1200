import { type CollectionTag, Pair, parseDocument, Scalar, type ScalarTag, type Tags, YAMLMap } from 'yaml';

/** What is wrong with a text in YAML. */
export interface YamlFault {
  readonly line: number | undefined;
  /** What the parser says, without the text. */
  readonly found: string;
}

/** The most that is read in YAML, in characters: its parser takes seconds for each million, and a hundred times as many bytes. */
export const LARGEST_YAML = 2_000_000;

/**
 * The value of a template in YAML, CloudFormation's short tags written out (`!Ref Key` is `{ Ref: Key }`), or what is wrong with it.
 * Nothing in it is run. Aliases are followed a hundred times at most. Dates stay texts, `12:30` as well.
 *
 * Source: CloudFormation User Guide, "CloudFormation template formats" (YAML 1.1; `binary`, `omap`, `pairs`, `set` and
 * `timestamp` are not supported).
 */
export function parseYaml(text: string): { readonly value: unknown } | { readonly fault: YamlFault } {
  const document = parseDocument(text, {
    version: '1.1',
    customTags,
    stringKeys: true,
    // A quieter one would pass over further documents.
    logLevel: 'error',
    prettyErrors: true,
  });
  const [fault] = [...document.errors, ...document.warnings];
  // The parser reports what exhausts the stack as a fault of the text.
  if (fault?.message.includes('call stack')) throw new RangeError('nested too deep');
  if (fault !== undefined) {
    const [first = 'it is no YAML'] = fault.message.split(/ at line |\n/);
    return { fault: { line: fault.linePos?.[0].line, found: first.slice(0, 200) } };
  }
  try {
    return { value: document.toJS({ maxAliasCount: 100 }) };
  } catch (error) {
    if (error instanceof RangeError) throw error;
    return { fault: { line: undefined, found: error instanceof Error ? error.message.slice(0, 200) : String(error) } };
  }
}

/** Functions whose short tag is `!<name>`, by their full names. Source: CloudFormation Template Reference, "Intrinsic functions". */
const FUNCTIONS = [
  ...['Ref', 'Condition'],
  ...['And', 'Base64', 'Cidr', 'Contains', 'EachMemberEquals', 'EachMemberIn', 'Equals', 'FindInMap', 'GetAtt'],
  ...['GetAZs', 'If', 'ImportValue', 'Join', 'Length', 'Not', 'Or', 'RefAll', 'Select', 'Split', 'Sub'],
  ...['ToJsonString', 'Transform', 'ValueOf', 'ValueOfAll'],
].map((name): readonly [tag: string, name: string] => [
  `!${name}`,
  name === 'Ref' || name === 'Condition' ? name : `Fn::${name}`,
]);

const short: readonly (ScalarTag | CollectionTag)[] = FUNCTIONS.flatMap(([tag, name]) => [
  { tag, resolve: (text: string) => ({ [name]: name === 'Fn::GetAtt' ? attributeOf(text) : text }) },
  ...(['map', 'seq'] as const).map(
    (collection): CollectionTag => ({
      tag,
      collection,
      resolve: (value) => {
        const written = new YAMLMap();
        written.items.push(new Pair(new Scalar(name), value));
        return written;
      },
    }),
  ),
]);

/** `Key.Outputs.Arn` is the attribute `Outputs.Arn` of `Key`. */
function attributeOf(text: string): readonly string[] | string {
  const dot = text.indexOf('.');
  return dot === -1 ? text : [text.slice(0, dot), text.slice(dot + 1)];
}

const UNSUPPORTED = ['binary', 'bool', 'omap', 'pairs', 'set', 'timestamp'];

/** `y` and `n` are texts, as they are for most parsers of YAML 1.1. */
const truth: ScalarTag = {
  tag: 'tag:yaml.org,2002:bool',
  default: true,
  test: /^(?:true|True|TRUE|false|False|FALSE|yes|Yes|YES|no|No|NO|on|On|ON|off|Off|OFF)$/,
  resolve: (text) => /^(?:true|yes|on)$/i.test(text),
};

const customTags = (tags: Tags): Tags => [
  ...tags.filter(
    (tag) =>
      typeof tag === 'string' ||
      !(UNSUPPORTED.some((name) => tag.tag.endsWith(`:${name}`)) || ('format' in tag && tag.format === 'TIME')),
  ),
  truth,
  ...short,
];
