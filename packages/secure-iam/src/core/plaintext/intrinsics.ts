/**
 * Whether a node stands for a value that is somewhere else.
 * Source: CloudFormation template reference, "Intrinsic function reference".
 */
export const isReference = (node: object): boolean => {
  const [only, ...more] = Object.keys(node);
  return more.length === 0 && only !== undefined && references.has(only);
};

/** The text that `Fn::Sub`, `Fn::Join` or `Fn::Base64` composes, references written as `${…}`; undefined for other nodes. */
export function composedText(node: object): string | undefined {
  const [[name, value] = ['', undefined], ...more] = Object.entries(node);
  if (more.length > 0) return undefined;
  switch (name) {
    case 'Fn::Base64':
      return typeof value === 'string'
        ? value
        : typeof value === 'object' && value !== null
          ? composedText(value)
          : undefined;
    case 'Fn::Sub':
      return typeof value === 'string'
        ? value
        : Array.isArray(value) && typeof value[0] === 'string'
          ? value[0]
          : undefined;
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

function joined(value: unknown): string | undefined {
  if (!Array.isArray(value) || typeof value[0] !== 'string' || !Array.isArray(value[1])) return undefined;
  return value[1].map((piece) => (typeof piece === 'string' ? piece : elsewhere)).join(value[0]);
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
