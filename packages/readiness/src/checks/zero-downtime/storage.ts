import { declared, each, look, presence } from '../../ask';
import type { Check, Program, ResourceFact } from '../../model';
import { dataBuckets } from '../objects/deliveries';
import { bucketParameters } from './parameters';

/** A bucket's name is its region: something else has to be what the application is told. */
export const storageNotSwitchable: Check = {
  code: 'StorageNotSwitchable',
  area: 'A1',
  severity: 'HIGH',
  title: 'Something switches where objects are asked for',
  rationale: 'With the name of a bucket built into the application, its move is a deployment of every client.',
  remediation:
    'Declare a Multi-Region Access Point over both buckets, or a parameter from which the application takes the name.',
  source: 'Amazon S3 User Guide, "Amazon S3 Multi-Region Access Points failover controls"',
  serves: ['S3-10'],
  judge: (program) => {
    const data = dataBuckets(program);
    return data.length === 0
      ? []
      : [
          presence(program, program, switchesOf(program), {
            property: 'storage',
            allowed: 'a Multi-Region Access Point over two buckets, or a parameter with the name of one',
            remedy: 'declare what switches the endpoint',
          }),
        ];
  },
};

function switchesOf(program: Program): readonly ResourceFact[] {
  return [
    ...declared(program, 'AWS::S3::MultiRegionAccessPoint').filter(
      ({ properties }) => each(look(properties, 'Regions')).length >= 2,
    ),
    ...bucketParameters(program),
    ...declared(program, 'AWS::CloudFront::Distribution').filter(
      ({ properties }) => look(properties, 'DistributionConfig', 'OriginGroups') !== undefined,
    ),
  ];
}
