import { declared } from '../../ask';
import type { Check } from '../../model';
import { blockedByDefault } from './public-access';

/** Its block cannot be changed once it exists. */
export const accessPointOpen: Check = {
  code: 'AccessPointOpen',
  area: 'A2',
  severity: 'HIGH',
  title: 'A Multi-Region Access Point blocks public access in all four ways',
  rationale: 'It is the name under which both buckets are reached; its block is fixed when it is created.',
  remediation: 'Leave PublicAccessBlockConfiguration of the access point at its defaults.',
  source: 'Amazon S3 User Guide, "Blocking public access with Amazon S3 Multi-Region Access Points"',
  serves: ['S3-10'],
  judge: (program) => declared(program, 'AWS::S3::MultiRegionAccessPoint').map(blockedByDefault),
};
