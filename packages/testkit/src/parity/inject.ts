import type { Facts, FactValue, FactValues, ResourceFact } from '../facts/model';

/** Facts with one thing changed, of the kind that a comparison has to report. */
export interface Injected {
  /** What was changed: `remove AWS::S3::Bucket us-east-1 assets VersioningConfiguration.Status`. */
  readonly title: string;
  /** The facts that the change touches, before and after. */
  readonly before: Facts;
  readonly after: Facts;
}

/**
 * Every difference that can be injected into facts: each resource and output removed, added, renamed, moved; each value of
 * each property removed and changed; a value added at each level; retention flipped. A generator, so that thousands cost
 * no memory.
 */
export function* injections({ resources, outputs }: Facts): Generator<Injected> {
  for (const fact of resources) {
    const title = `${fact.kind} ${fact.region} ${fact.name}`;
    for (const [change, after] of changesOf(fact)) {
      yield { title: `${change} ${title}`, before: only(fact), after: { resources: after, outputs: [] } };
    }
  }
  for (const output of outputs) {
    const before = { resources: resources.slice(0, 1), outputs: [output] };
    const changed = {
      remove: [],
      rename: [{ ...output, name: `${output.name}X` }],
      change: [{ ...output, value: other(output.value) }],
      add: [output, { name: `${output.name}X`, value: output.value }],
    };
    for (const [change, after] of Object.entries(changed)) {
      yield { title: `${change} output ${output.name}`, before, after: { ...before, outputs: after } };
    }
  }
}

const only = (fact: ResourceFact): Facts => ({ resources: [fact], outputs: [] });

function* changesOf(fact: ResourceFact): Generator<[string, ResourceFact[]]> {
  yield ['remove', []];
  yield ['add a copy of', [fact, { ...fact, name: `${fact.name}x` }]];
  yield ['declare again', [fact, fact]];
  yield ['rename', [{ ...fact, name: `${fact.name}x` }]];
  yield ['move', [{ ...fact, region: `${fact.region}x` }]];
  yield ['change the kind of', [{ ...fact, kind: `${fact.kind}x` }]];
  yield ['flip declared of', [{ ...fact, declared: !fact.declared }]];
  const { retention } = fact;
  yield ['flip onDelete of', [{ ...fact, retention: { ...retention, onDelete: !retention.onDelete } }]];
  yield ['flip onReplace of', [{ ...fact, retention: { ...retention, onReplace: !retention.onReplace } }]];
  yield ['lose an aspect of', [{ ...fact, retention: { ...retention, lost: [...retention.lost, 'Other'] } }]];
  for (const [change, properties] of variants(fact.properties, '')) {
    yield [change, [{ ...fact, properties: properties as FactValues }]];
  }
}

/** Every value that differs from a given one in one place. */
function* variants(value: FactValue, path: string): Generator<[string, FactValue]> {
  if (typeof value !== 'object' || value === null) {
    yield [`change ${path} of`, other(value)];
    return;
  }
  const list = Array.isArray(value);
  yield [`add to ${path} of`, list ? [...value, 'Injected'] : { ...value, Injected: true }];
  for (const [key, inner] of Object.entries(value)) {
    const at = `${path}.${key}`;
    yield [`remove ${at} of`, without(value, key)];
    for (const [change, changed] of variants(inner, at)) yield [change, withValue(value, key, changed)];
  }
}

const without = (value: FactValue[] | FactValues, key: string): FactValue =>
  Array.isArray(value)
    ? value.filter((_, index) => index !== Number(key))
    : Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));

const withValue = (value: FactValue[] | FactValues, key: string, changed: FactValue): FactValue =>
  Array.isArray(value)
    ? value.map((item, index) => (index === Number(key) ? changed : item))
    : { ...value, [key]: changed };

function other(value: FactValue): FactValue {
  if (typeof value === 'boolean') return !value;
  return typeof value === 'number' ? value + 1 : `${String(value)}x`;
}
