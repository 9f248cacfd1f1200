import { plainText } from '../../ask';
import type { Program, SourceText } from '../../model';

/** A text, and what the program calls it. */
export interface Leaf {
  readonly subject: string;
  /** Path of the text; `(json)` where it stands in a text that is JSON. */
  readonly property: string;
  /** The name that says what it is: its key, or the name beside it in a name-value pair. */
  readonly name: string;
  readonly text: string;
  /** Whether everybody who may describe the resource can read it: environment variables, user data, tags, outputs. */
  readonly isExposed: boolean;
}

/** Texts that a program does not mark as secret, those inside of JSON by themselves; no references to what is elsewhere. */
export function* leavesOf({ texts }: Pick<Program, 'texts'>): Generator<Leaf> {
  // What stands beside a value, and tells what it is.
  const besides = new Map(
    texts
      .filter(({ property }) => BESIDES.has(property.slice(property.lastIndexOf('.') + 1)))
      .map(({ subject, property, text }) => [`${subject}\n${property}`, text]),
  );
  for (const one of texts) {
    if (one.secret) continue;
    const name = nameOf(one, besides);
    if (name === undefined) continue;
    const leaf = { ...one, name, isExposed: EXPOSED.test(one.property) };
    const parsed = structured(one.text);
    if (parsed === undefined) yield leaf;
    else yield* inside(parsed, leaf);
  }
}

const EXPOSED =
  /(^|[./:])(environment|variables|env|environmentvariables|userdata|userdatabase64|tags|tagsall|outputs)(?=[. (]|$)/i;

/** Source: CloudFormation Template Reference, "AWS::CloudFormation::Interface". */
const LABEL = /(^|\.)ParameterLabels\.[^.]+\.default$/;

/** Undefined for a reference, which has no value here. */
function nameOf({ subject, property }: SourceText, besides: ReadonlyMap<string, string>): string | undefined {
  // What the console calls a parameter is no value of it.
  if (LABEL.test(property)) return 'label';
  const parts = (property.endsWith(')') ? property.replace(/ \(decoded\)$/, '') : property).split('.');
  if (parts.some((part) => REFERENCES.has(part)) || property.endsWith('Fn::If.0')) return undefined;
  // What composes a text, and where in a list it stands, does not name it; the variables of Fn::Sub do.
  while (parts.length > 1 && /^(\d+|Fn::\w+)$/.test(parts.at(-1) ?? '')) parts.pop();
  const key = parts.at(-1) ?? '';
  if (!VALUES.test(key)) return key === 'result' && /randomPassword:RandomPassword/.test(subject) ? 'password' : key;
  const parent = parts.slice(0, -1);
  const beside = (other: string) => besides.get(`${subject}\n${[...parent, other].join('.')}`);
  if (/^(SECRETS_MANAGER|PARAMETER_STORE)$/.test(beside('Type') ?? beside('type') ?? '')) return undefined;
  const pair = NAMES.map(beside).find((name) => name !== undefined);
  if (pair !== undefined) return pair.split('/').at(-1) ?? pair;
  if (/ApiGateway::ApiKey$|:ApiKey$/.test(besides.get(`${subject}\nType`) ?? subject)) return 'ApiKey';
  return parent.filter((part) => !/^(\d+|Fn::\w+)$/.test(part)).at(-1) ?? key;
}

/** Functions whose arguments name something else. Source: CloudFormation Template Reference, "Intrinsic function reference". */
const REFERENCES: ReadonlySet<string> = new Set([
  'Ref',
  'Condition',
  'Fn::GetAtt',
  'Fn::ImportValue',
  'Fn::FindInMap',
  'Fn::GetAZs',
  'Fn::GetStackOutput',
]);

const VALUES = /^(value|default|plaintext|parametervalue|text|string)$/i;

const NAMES = ['Name', 'name', 'Key', 'key', 'OptionName', 'ParameterName', 'ParameterKey'];

const BESIDES: ReadonlySet<string> = new Set([...NAMES, 'Type', 'type']);

/** Policies, container definitions and the like travel as JSON text. */
function structured(text: string): object | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null ? parsed : undefined;
  } catch {
    return undefined;
  }
}

interface Visit {
  readonly node: unknown;
  readonly path: string;
  readonly name: string;
  readonly isExposed: boolean;
}

/** Without recursion, so that depth does not matter. */
function* inside(parsed: object, { subject, property, name, isExposed }: Leaf): Generator<Leaf> {
  const open: Visit[] = [{ node: parsed, path: `${property}(json)`, name, isExposed }];
  for (let visit = open.pop(); visit; visit = open.pop()) {
    const { node, path } = visit;
    if (typeof node === 'string' || typeof node === 'number') {
      const inner = typeof node === 'string' ? structured(node) : undefined;
      if (inner === undefined)
        yield { subject, property: path, name: visit.name, text: plainText(node), isExposed: visit.isExposed };
      else open.push({ ...visit, node: inner, path: `${path}(json)` });
    } else if (typeof node === 'object' && node !== null) open.push(...childrenOf(node, visit).reverse());
  }
}

function childrenOf(node: object, { path, name, isExposed }: Visit): Visit[] {
  if (Array.isArray(node))
    return node.map((child, index) => ({ node: child, path: `${path}.${index}`, name, isExposed }));
  const fields = node as Record<string, unknown>;
  const pair = NAMES.map((key) => fields[key]).find((value) => typeof value === 'string');
  return Object.entries(fields)
    .filter(([key]) => !REFERENCES.has(key))
    .map(([key, child]) => ({
      node: child,
      path: `${path}.${key}`,
      name: VALUES.test(key) ? (typeof pair === 'string' ? pair : name) : key,
      isExposed: isExposed || EXPOSED.test(key),
    }));
}
