import { isTrue, look, unknown, valueHeldTo } from '../../ask';
import type { Check } from '../../model';
import { launchTemplates } from './fleet';
import { MAPPINGS, volumesOfTemplate } from './volumes';

/** A copied image is encrypted or not, and so are the volumes that are made of it. */
export const volumeNotEncrypted: Check = {
  code: 'VolumeNotEncrypted',
  area: 'A3',
  severity: 'HIGH',
  title: 'Volumes of servers are encrypted',
  rationale: 'Encryption by default is a setting of account and region: the new region may not have it.',
  remediation: 'Set Ebs.Encrypted and Ebs.KmsKeyId of every device.',
  source: 'Amazon EBS User Guide, "Amazon EBS encryption"',
  serves: ['EC2-5', 'EC2-6'],
  judge: (program) =>
    launchTemplates(program).flatMap((template) => {
      const volumes = volumesOfTemplate(template);
      if (volumes.length === 0)
        return [
          unknown(template, {
            property: MAPPINGS,
            found: 'no device',
            allowed:
              "encryption of the image's snapshots, or of the account by default (ec2 get-ebs-encryption-by-default)",
            remedy: 'map the root device with Encrypted and KmsKeyId',
          }),
        ];
      return volumes.map(({ ebs, path }) =>
        valueHeldTo(template, look(ebs, 'Encrypted'), {
          property: `${path}.Encrypted`,
          allowed: 'true',
          holds: isTrue,
          remedy: 'encrypt the volume',
        }),
      );
    }),
};
