import { heldTo, look, regionOf } from '../../ask';
import type { Check } from '../../model';
import { crossesRegions, instances, isPromoted, isReplica, sourceOf } from './databases';

/** It is create-only: one that is forgotten, or wrong, can only be set right by a replacement. */
export const replicaSourceRegionWrong: Check = {
  code: 'ReplicaSourceRegionWrong',
  area: 'A4',
  severity: 'MEDIUM',
  title: "A replica's template names the region of its source",
  rationale:
    'SourceRegion is passed on when the replica is created, and replaces the database when it is added or changed later.',
  remediation: 'Set SourceRegion to the region in the ARN of the source, in every phase. Pulumi reads it from the ARN.',
  source: 'AWS::RDS::DBInstance, `SourceDBInstanceIdentifier`, `SourceRegion`',
  serves: ['RDS-2'],
  judge: (program) =>
    program.dialect === 'PULUMI'
      ? []
      : [
          ...instances(program)
            .filter((one) => isPromoted(one) && look(one.properties, 'SourceRegion') !== undefined)
            .map((promoted) =>
              heldTo(promoted, {
                property: 'SourceRegion',
                allowed: `another region than ${promoted.region}, as when it was created`,
                holds: (value) => typeof value === 'string' && REGION.test(value) && value !== promoted.region,
                remedy: 'put back what it was created with',
              }),
            ),
          ...instances(program)
            .filter(isReplica)
            .filter((one) => crossesRegions(one) === true || look(one.properties, 'SourceRegion') !== undefined)
            .map((replica) => {
              const region = regionOf(sourceOf(replica)) ?? replica.region;
              return heldTo(replica, {
                property: 'SourceRegion',
                allowed: region,
                holds: (value) => value === region,
                remedy: `set it to ${region}`,
              });
            }),
        ],
};

const REGION = /^[a-z]{2}(-[a-z]+)+-\d$/;
