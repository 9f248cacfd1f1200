import { declared, each, heldTo, look } from '../../ask';
import type { Check } from '../../model';

/** Routes lead from one bucket to another: with one bucket there is nothing to submit. */
export const accessPointInOneRegion: Check = {
  code: 'AccessPointInOneRegion',
  area: 'A1',
  severity: 'HIGH',
  title: 'A Multi-Region Access Point has buckets of both regions',
  rationale:
    'Its buckets are fixed when it is created: one that was forgotten takes a new access point, under a new name.',
  remediation: 'Name both buckets in Regions.',
  source: 'Amazon S3 User Guide, "Creating Amazon S3 Multi-Region Access Points"',
  serves: ['S3-10'],
  judge: (program) =>
    declared(program, 'AWS::S3::MultiRegionAccessPoint').map((point) =>
      heldTo(point, {
        property: 'Regions',
        allowed: 'two buckets or more',
        holds: (regions) =>
          new Set(
            each(regions).flatMap((one) => (typeof look(one, 'Bucket') === 'string' ? [look(one, 'Bucket')] : [])),
          ).size >= 2,
        remedy: 'name the bucket of the other region',
      }),
    ),
};
