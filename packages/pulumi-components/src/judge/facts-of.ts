import * as pulumi from '@pulumi/pulumi';
import { deferred } from '@regionlift/migration/core';

/** Settled arguments as core wants them: outputs are deferred, at any depth. Core takes them unchecked. */
export const factsOf = <Facts>(values: object): Facts => known(values) as Facts;

function known(value: unknown): unknown {
  if (pulumi.Output.isInstance(value)) return deferred('a Pulumi output');
  if (Array.isArray(value)) return value.map(known);
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, known(inner)]))
    : value;
}
