import { fail, pass, textsIn, unknown } from '../../ask';
import type { Check, Program, ResourceFact } from '../../model';

/** What an operator has to be told. */
export interface Export extends Pick<Check, 'code' | 'severity' | 'title' | 'rationale' | 'source' | 'serves'> {
  /** What has to be exported, each of them. */
  readonly of: (program: Program) => readonly ResourceFact[];
  /** Attributes any of which tells it, as symbols have them; a name and an ARN are told anyway. @default any */
  readonly attributes?: RegExp;
  /** Whether the name alone is not enough. @default false */
  readonly attributeOnly?: boolean;
}

/** The check that outputs tell a value of every such resource, whatever they are called. */
export const exported = ({ of, attributes = /./, attributeOnly = false, ...check }: Export): Check => ({
  ...check,
  area: 'A8',
  remediation: 'Add an output with the value.',
  judge: (program) => {
    const { texts, naming } = outputsOf(program);
    return of(program).map((resource) => {
      const told = { property: 'outputs', allowed: 'an output that tells it', remedy: 'add an output' };
      const found = naming(resource.name).find((text) => tells(text, resource, attributes, attributeOnly));
      if (found !== undefined) return pass(resource, { ...told, found: found.slice(0, 120) });
      return texts.some((text) => text.includes('unresolved:'))
        ? unknown(resource, { ...told, found: 'outputs whose values are not known' })
        : fail(resource, { ...told, found: 'no output' });
    });
  },
});

/** Texts of a program's outputs, and which of them may tell a resource of a name, in their order. */
function outputsOf({ outputs }: Program) {
  const texts = outputs.flatMap(({ value }) => textsIn(value));
  const index = new Map<string, Set<string>>();
  const long: string[] = [];
  for (const text of texts)
    if (text.length > LONGEST) long.push(text);
    else for (const name of text.split(',').flatMap(namesIn)) index.set(name, (index.get(name) ?? new Set()).add(text));
  return { texts, naming: (name: string): readonly string[] => [...(index.get(name) ?? []), ...long] };
}

/** An item itself, whatever stands behind a `/`, a `:` or a blank of it, and what a symbol in it is of. */
function namesIn(item: string): readonly string[] {
  const names = [item.trim()];
  for (const { index } of item.matchAll(/[/: ]/g)) {
    const rest = item.slice(index + 1).trim();
    names.push(rest, rest.replace(/\)[\s\S]*$/, ''), rest.replace(/(\))\)[\s\S]*$/, '$1'));
  }
  return names;
}

/** An output has 1,024 characters in CloudFormation, and a list of ARNs more in Pulumi; longer ones are looked through. */
const LONGEST = 4_096;

/** A text may be a list of values, separated by commas. */
function tells(text: string, resource: ResourceFact, attributes: RegExp, attributeOnly: boolean): boolean {
  const { kind, region, name } = resource;
  const symbol = `(${kind} ${region} ${name})`;
  const index = text.indexOf(symbol);
  if (index >= 0 && attributes.test(/[\w.]{1,80}$/.exec(text.slice(0, index))?.[0] ?? '')) return true;
  if (attributeOnly) return false;
  return text
    .split(',')
    .map((item) => item.trim())
    .some((item) => item === name || isArnOf(item, resource));
}

/** A name is one of a service only: `arn:aws:states:…:shop` tells no bucket of that name. */
function isArnOf(text: string, { kind, name }: ResourceFact): boolean {
  const [scheme, , service] = text.split(':');
  const [, of = ''] = kind.replace(/^unsupported:/, '').split('::');
  return (
    scheme === 'arn' &&
    service === (SERVICES[of] ?? of.toLowerCase()) &&
    (text.endsWith(`:${name}`) || text.endsWith(`/${name}`))
  );
}

/** Services whose name in ARNs is not that of their types. Source: Service Authorization Reference. */
const SERVICES: Readonly<Record<string, string>> = {
  ElasticLoadBalancingV2: 'elasticloadbalancing',
  StepFunctions: 'states',
};
