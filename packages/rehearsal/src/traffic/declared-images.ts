import { type Images, images, instanceType } from '../aws/ec2';
import type { Programme } from '../contract/programme';
import { identityOf } from '../programme';
import type { FleetPart } from './fleet-part';

/**
 * Blue's image, plain, of the architecture of green's instances, with the keys that the program declares. A copy takes two minutes
 * of the rehearsal's clock.
 */
export const declaredImages = (part: FleetPart, { resources, account }: Programme): Images =>
  images({
    account,
    copyMs: 120_000,
    images: [
      {
        region: part.source.region,
        imageId: part.source.imageId,
        name: part.source.scalingGroupName,
        architecture: instanceType(part.target.instanceTypes[0] ?? '')?.architecture ?? 'x86_64',
        snapshotId: part.source.imageId.replace(/^ami-/, 'snap-'),
        tags: {},
        availableAtMs: 0,
      },
    ],
    keyArn: (region, alias) => {
      const key = resources.find((one) => one.kind === 'AWS::KMS::Key' && one.name === alias && one.region === region);
      return key && identityOf({ ...key, account }, 'Arn');
    },
  });
