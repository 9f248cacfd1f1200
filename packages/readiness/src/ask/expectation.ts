import type { Answer, Lookup, ResourceFact } from '../model';
import { fail, pass, unknown } from './answers';
import { isUnresolved } from './at';
import { look } from './look';
import { shown } from './shown';

/** What one property of a resource has to be. */
export interface Expectation {
  /** Path below the properties, joined by dots. */
  readonly property: string;
  readonly allowed: string;
  readonly holds: (value: Lookup) => boolean;
  /** What to change. */
  readonly remedy: string;
}

/** Holds a property of a resource to an expectation: what is not known before a deployment is unknown, whatever the rest says. */
export const heldTo = (resource: ResourceFact, expectation: Expectation): Answer =>
  valueHeldTo(resource, look(resource.properties, ...expectation.property.split('.')), expectation);

/** The same of a value that was found already: the property only says where. */
export function valueHeldTo(
  about: ResourceFact | string,
  value: Lookup,
  { property, allowed, holds, remedy }: Expectation,
): Answer {
  const told = { property, found: shown(value), allowed };
  if (isUnresolved(value)) return unknown(about, { ...told, remedy: SETTLED });
  return holds(value) ? pass(about, told) : fail(about, { ...told, remedy });
}

/** What settles a value that a program does not tell. */
export const SETTLED = 'give the value, or judge the deployed state';
