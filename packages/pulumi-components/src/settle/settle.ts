import * as pulumi from '@pulumi/pulumi';
import { show } from '@regionlift/migration/core';
import type { Problem } from '../problem';
import { type ObjectSpec, type TypeSpec, typeAt } from '../schema';
import { allowedBy, fits } from './fits';
import { type Heard, hear } from './heard';

/** Arguments of a component, as far as they are usable, and what is wrong with the rest. */
export interface Settled {
  readonly values: Readonly<Record<string, unknown>>;
  readonly problems: readonly Problem[];
}

/**
 * Arguments that came from another process, along the schema: values that have to be known are, whatever they came as, and no others
 * are left than the schema has. An output that is known becomes its value; one that is not, or is secret, is refused
 * (`PlainValueNeeded`), because what is created depends on it and a secret would stand in names. Values that may be outputs stay as
 * they are, with their secrets and dependencies.
 *
 * @param component name of the component, for messages
 */
export async function settle(
  component: string,
  inputs: Readonly<Record<string, unknown>>,
  { properties, required }: ObjectSpec,
): Promise<Settled> {
  const walk = new Walk(component);
  const values = await walk.properties(inputs, { properties, required }, '');
  return { values, problems: walk.problems };
}

class Walk {
  public readonly problems: Problem[] = [];

  constructor(private readonly component: string) {}

  public async properties(given: object, spec: ObjectSpec, path: string): Promise<Record<string, unknown>> {
    const known = spec.properties ?? {};
    const values: Record<string, unknown> = {};
    for (const name of Object.keys(given).filter((key) => !Object.hasOwn(known, key)))
      this.refuse(
        'UnknownProperty',
        join(path, name),
        `'${name}'`,
        Object.keys(known).sort().join(', '),
        'correct or remove it',
      );
    for (const [name, type] of Object.entries(known)) {
      const value = await this.value((given as Record<string, unknown>)[name], type, join(path, name));
      if (value !== undefined) values[name] = value;
    }
    for (const name of spec.required ?? []) {
      if ((given as Record<string, unknown>)[name] === undefined || (given as Record<string, unknown>)[name] === null)
        this.refuse('ValueMissing', join(path, name), 'nothing', allowedBy(known[name] ?? {}), `give ${name}`);
    }
    return values;
  }

  private async value(given: unknown, type: TypeSpec, path: string): Promise<unknown> {
    const heard = await hear(given);
    if (heard.kind === 'nothing') return undefined;
    if (heard.kind !== 'known') return type.plain ? this.notPlain(heard, path) : pulumi.output(given);
    const { value } = heard;
    if (!fits(value, type)) {
      const code = type.$ref && typeAt(type.$ref)?.enum ? 'UnknownOption' : 'WrongType';
      return this.refuse(code, path, show(value), allowedBy(type), 'correct it');
    }
    if (heard.output && !type.plain) return given;
    if (Array.isArray(value)) return this.items(value, type.items ?? {}, path);
    const object = type.$ref === undefined ? undefined : typeAt(type.$ref);
    if (object?.properties) return this.properties(value as object, object, path);
    return type.additionalProperties ? this.entries(value as object, type.additionalProperties, path) : value;
  }

  private async items(values: readonly unknown[], type: TypeSpec, path: string): Promise<unknown[]> {
    const items = [];
    for (const [index, item] of values.entries()) {
      const at = `${path}[${index}]`;
      const value = await this.value(item, type, at);
      // What is not usable keeps its place, so that the paths of the others stay right.
      if (value === undefined && (item === undefined || item === null))
        this.refuse('ValueMissing', at, 'nothing', allowedBy(type), 'give a value or remove the item');
      items.push(value);
    }
    return items;
  }

  private async entries(values: object, type: TypeSpec, path: string): Promise<Record<string, unknown>> {
    const entries: [string, unknown][] = [];
    for (const [key, item] of Object.entries(values)) {
      const value = await this.value(item, type, join(path, key));
      if (value !== undefined) entries.push([key, value]);
    }
    return Object.fromEntries(entries);
  }

  private notPlain({ kind }: Heard, path: string): undefined {
    const found = kind === 'secret' ? 'a secret' : 'an output that is not known yet';
    const property = path.split('.').at(-1);
    return this.refuse(
      'PlainValueNeeded',
      path,
      found,
      'a plain value',
      `give ${property} as a literal or from configuration`,
    );
  }

  private refuse(code: string, path: string, found: string, allowed: string, remedy: string): undefined {
    const subject = this.component;
    this.problems.push({ path, finding: { code, verdict: 'fail', subject, property: path, found, allowed, remedy } });
    return undefined;
  }
}

const join = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);
