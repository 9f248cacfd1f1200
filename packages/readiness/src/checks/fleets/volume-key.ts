import { isAwsManaged, isKeyOfRegion, look, valueHeldTo } from '../../ask';
import type { Check } from '../../model';
import { volumesOf } from './volumes';

/** Auto Scaling starts servers only under a key that its own role is granted on; that of AWS for EBS cannot be shared. */
export const volumeKeyNotOwn: Check = {
  code: 'VolumeKeyNotOwn',
  area: 'A3',
  severity: 'MEDIUM',
  title: "Volumes are encrypted under a customer-managed key of the fleet's region",
  rationale:
    'An image is copied to another region under a key that exists there; under alias/aws/ebs no other account can take it over.',
  remediation: "Set Ebs.KmsKeyId to a key of the fleet's region.",
  source: 'Amazon EC2 Auto Scaling User Guide, "Required AWS KMS key policy for use with encrypted volumes"',
  serves: ['EC2-5', 'EC2-6'],
  judge: (program) =>
    volumesOf(program).map(({ template, ebs, path }) =>
      valueHeldTo(template, look(ebs, 'KmsKeyId'), {
        property: `${path}.KmsKeyId`,
        allowed: `a customer-managed key of ${template.region}`,
        holds: (key) => isKeyOfRegion(key, template.region) && !isAwsManaged(key),
        remedy: 'name a key of the region',
      }),
    ),
};
