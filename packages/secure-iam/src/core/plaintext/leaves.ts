import { composed, isReference, isShallowIntrinsic } from './intrinsics';
import { isPulumiSecret, unwrapped } from './pulumi-envelopes';

/** A value at the end of a path. */
export interface Leaf {
  readonly path: string;
  /** The name that says what the value is: its key, or the name beside it in a name-value pair. */
  readonly name?: string;
  readonly value: unknown;
  /** Whether everybody who may describe the resource can read it: environment variables, user data, tags. */
  readonly exposed: boolean;
}

interface Visit {
  readonly path: string;
  readonly name?: string;
  readonly node: unknown;
  readonly exposed: boolean;
}

/**
 * The leaves of a resource's properties. Without recursion, so that depth does not matter; a node is visited once for
 * each name under which it is found, so that cycles end.
 */
export function* leavesOf(type: string, properties: unknown, named?: string): Generator<Leaf> {
  const seen = new Map<object, Set<string>>();
  const open: Visit[] = [{ path: '', name: named, node: properties, exposed: false }];
  for (let visit = open.pop(); visit; visit = open.pop()) {
    const { path, name, exposed } = visit;
    const node = unwrapped(visit.node);
    if (typeof node === 'string') {
      const parsed = structured(node);
      if (parsed) open.push({ path: `${path}(json)`, name, node: parsed, exposed });
      else yield { path, name, value: node, exposed };
    } else if (typeof node !== 'object' || node === null) yield { path, name, value: node, exposed };
    else if (
      !isReference(node) &&
      !isPulumiSecret(node) &&
      firstTime(seen, node, `${inherits(node) ? name : ''}/${exposed}`)
    ) {
      const whole = composed(node);
      if (whole === undefined) open.push(...childrenOf(type, visit, node).reverse());
      else open.push(...whole.inner.map((inner) => ({ ...visit, node: inner })), { ...visit, node: whole.text });
    }
  }
}

function childrenOf(type: string, { path, name, exposed }: Visit, node: object): Visit[] {
  if (Array.isArray(node))
    return node.map((child, index) => ({ path: `${path}[${index}]`, name, node: child, exposed }));
  const entries = Object.entries(node);
  if (isShallowIntrinsic(node))
    return entries.flatMap(([key, value]) =>
      branches(key, value).map((child) => ({ path: join(path, key), name, node: child, exposed })),
    );
  const pair = pairName(node as Record<string, unknown>);
  return entries
    .filter(([key]) => !(pair?.byReference && valueKeys.test(key)))
    .map(([key, value]) => ({
      path: join(path, key),
      name: nameOf(type, key, pair?.name, name),
      node: value,
      exposed: exposed || exposedKeys.test(key),
    }));
}

/** The condition of `Fn::If` is a name; what follows are the values. */
const branches = (intrinsic: string, value: unknown): unknown[] =>
  Array.isArray(value) ? (intrinsic === 'Fn::If' ? value.slice(1) : value) : [value];

function nameOf(type: string, key: string, pairName: string | undefined, inherited: string | undefined): string {
  if (valueKeys.test(key)) return pairName ?? (namedByType(type, key) ? 'ApiKey' : (inherited ?? key));
  return type.endsWith(':RandomPassword') && key === 'result' ? 'password' : key;
}

/** `{ Name: 'DB_PASSWORD', Value: … }` as in container definitions, tags and option settings. */
function pairName(node: Record<string, unknown>): { name: string; byReference: boolean } | undefined {
  const name = ['Name', 'name', 'Key', 'key', 'OptionName', 'ParameterName', 'ParameterKey']
    .map((key) => node[key])
    .find((value) => typeof value === 'string');
  if (typeof name !== 'string' || !Object.keys(node).some((key) => valueKeys.test(key))) return undefined;
  const kind = String(node.Type ?? node.type ?? '');
  // CodeBuild: the value of such a variable is the name of a secret or parameter.
  return { name: name.split('/').at(-1) ?? name, byReference: /^(SECRETS_MANAGER|PARAMETER_STORE)$/.test(kind) };
}

/** Whether the name under which a node is found matters to what is in it. */
const inherits = (node: object): boolean =>
  Array.isArray(node) || isShallowIntrinsic(node) || Object.keys(node).some((key) => valueKeys.test(key));

const valueKeys = /^(value|default|plaintext|parametervalue|text|string)$/i;
const exposedKeys = /^(environment|variables|env|environmentvariables|userdata|userdatabase64|tags|tagsall)$/i;
const namedByType = (type: string, key: string): boolean =>
  /ApiGateway::ApiKey$|:ApiKey$/.test(type) && /^value$/i.test(key);

const join = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);

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

function firstTime(seen: Map<object, Set<string>>, node: object, context: string): boolean {
  const contexts = seen.get(node) ?? new Set();
  if (contexts.has(context)) return false;
  seen.set(node, contexts.add(context));
  return true;
}
