/**
 * Whether a node stands for a value that is somewhere else.
 * Source: CloudFormation template reference, "Intrinsic function reference".
 */
export const isReference = (node: object): boolean => {
  const [only, ...more] = Object.keys(node);
  return more.length === 0 && only !== undefined && references.has(only);
};

/** What a composing function says: its text, references written as `${…}`, and the nodes in it that compose themselves. */
export interface Composed {
  readonly text: string;
  readonly inner: readonly unknown[];
}

/** The text of `Fn::Sub`, `Fn::Join` or a literal `Fn::Base64`; undefined for other nodes. */
export function composed(node: object): Composed | undefined {
  const [[name, value] = ['', undefined], ...more] = Object.entries(node);
  if (more.length > 0) return undefined;
  switch (name) {
    case 'Fn::Base64':
      return typeof value === 'string' ? { text: value, inner: [] } : undefined;
    case 'Fn::Sub':
      return substituted(value);
    case 'Fn::Join':
      return joined(value);
    default:
      return undefined;
  }
}

/** Functions whose arguments are values, each of which may be a secret: `Fn::If`, `Fn::Select`, a `Fn::Join` over a list. */
export const isShallowIntrinsic = (node: object): boolean => {
  const [only, ...more] = Object.keys(node);
  return more.length === 0 && only !== undefined && only.startsWith('Fn::');
};

/** With variables, each is judged by its own name. */
function substituted(value: unknown): Composed | undefined {
  if (typeof value === 'string') return { text: value, inner: [] };
  return Array.isArray(value) && typeof value[0] === 'string' ? { text: value[0], inner: value.slice(1) } : undefined;
}

function joined(value: unknown): Composed | undefined {
  if (!Array.isArray(value) || typeof value[0] !== 'string' || !Array.isArray(value[1])) return undefined;
  const pieces: readonly unknown[] = value[1];
  return {
    text: pieces.map((piece) => (typeof piece === 'string' ? piece : elsewhere)).join(value[0]),
    inner: pieces.filter((piece) => typeof piece !== 'string'),
  };
}

// biome-ignore lint/suspicious/noTemplateCurlyInString: the placeholder of Fn::Sub
const elsewhere = '${…}';

const references = new Set([
  'Ref',
  'Condition',
  'Fn::GetAtt',
  'Fn::ImportValue',
  'Fn::FindInMap',
  'Fn::GetAZs',
  'Fn::GetStackOutput',
]);
