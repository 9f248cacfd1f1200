import type { Finding } from '@regionlift/migration/core';
import type { WorkloadFleet } from '../args';

/** A part that stands nowhere. */
export const placementMissing = (subject: string): Finding => ({
  code: 'PlacementMissing',
  verdict: 'fail',
  subject,
  property: 'placement',
  found: 'nothing',
  allowed: 'a placement, or a network of the workload',
  remedy: 'say where the target stands',
});

/** What a fleet uses and nobody declares. */
export const unknownParts = ({ name, uses = [] }: WorkloadFleet, usable: readonly string[]): Finding[] =>
  uses.flatMap(({ part }, index): Finding[] =>
    usable.includes(part)
      ? []
      : [
          {
            code: 'UnknownPart',
            verdict: 'fail',
            subject: name,
            property: `uses[${index}].part`,
            found: `'${part}'`,
            allowed: usable.length > 0 ? usable.join(', ') : 'buckets and databases of this workload; there are none',
            remedy: 'name a bucket or database that is declared here',
          },
        ],
  );
