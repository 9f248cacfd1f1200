import { at, each } from '../../ask';
import type { FactValue, Lookup } from '../../model';

/** A resource of a capture, of `pulumi preview --json` or of a state, as far as updates go by it. */
export interface Registered {
  readonly urn: string;
  readonly type: string;
  readonly parent?: string;
  readonly inputs: Lookup;
  readonly options: Lookup;
}

/** Reads one; undefined for a component, which is nothing in AWS, for what was only read, and for what is no resource at all. */
export function registeredOf(value: FactValue): Registered | undefined {
  const [urn, type, parent] = [at(value, 'urn'), at(value, 'type'), at(value, 'parent')];
  if (typeof urn !== 'string' || at(value, 'custom') === false) return undefined;
  if (at(value, 'delete') === true || at(value, 'external') === true) return undefined;
  return {
    urn,
    type: typeof type === 'string' ? type : partsOf(urn).type,
    ...(typeof parent === 'string' && parent !== '' && { parent }),
    inputs: at(value, 'inputs'),
    options: value,
  };
}

/** Texts of an option that is a list. */
export const textsIn = (options: Lookup, name: string): readonly string[] =>
  each(at(options, name)).filter((one): one is string => typeof one === 'string');

/** The parts of a URN. Source: Pulumi, "Resource names", the form of URNs. */
export function partsOf(urn: string): UrnParts {
  const [head = '', project = '', qualified = '', ...name] = urn.split('::');
  return {
    stack: head.slice(head.lastIndexOf(':') + 1),
    project,
    qualified,
    type: qualified.slice(qualified.lastIndexOf('$') + 1),
    name: name.join('::'),
  };
}

export interface UrnParts {
  readonly stack: string;
  readonly project: string;
  /** Types of the parents and the type itself, joined by `$`. */
  readonly qualified: string;
  readonly type: string;
  readonly name: string;
}
