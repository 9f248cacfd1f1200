import { judgeCopy, judgeSourceImage } from '../image';
import { failing, listing } from '../live-finding';
import type { Finding } from '../sibling-words';
import type { PreflightFacts } from './facts';

/**
 * What there is to say of the image (EC2-5). The source has to be there until its copy is proven, and no longer.
 *
 * Codes: ImageNotCopied, PublishedImageMissing, ImageArchitectureDiffers, and those of the copy and of the source image.
 */
export function judgeImage(subject: string, facts: PreflightFacts): readonly Finding[] {
  const { config, image } = facts;
  const { source, published, copy, keyArn } = image;
  const sourceFindings = judgeSourceImage(subject, config.source.imageId, source);
  if (published === undefined)
    return [
      ...sourceFindings,
      ...architecture(subject, facts),
      listing(subject)(
        'ImageNotCopied',
        'image',
        'no copy in the target region',
        'the copy that the step copy-image makes and proves',
        'run copy-image, then deploy phase PROMOTED',
      ),
    ];
  if (copy === undefined || copy.state !== 'available')
    return [
      failing(subject)(
        'PublishedImageMissing',
        'image',
        `${published}, with which green is deployed, is ${copy?.state ?? 'gone'}`,
        "'available'",
        'run copy-image, then deploy the target stack again',
      ),
    ];
  return [
    ...judgeCopy(subject, { copy, keyArn, account: config.account, ...(source && { source }) }),
    ...architecture(subject, facts),
  ];
}

function architecture(
  subject: string,
  { image: { source, copy }, capacity: { architectures } }: PreflightFacts,
): readonly Finding[] {
  const built = (copy ?? source)?.architecture;
  const others = Object.entries(architectures).filter(([, runs]) => built !== undefined && !runs.includes(built));
  return others.length === 0
    ? []
    : [
        failing(subject)(
          'ImageArchitectureDiffers',
          'instanceTypes',
          others.map(([type, runs]) => `${type} for ${runs.join(' and ')}`).join(', '),
          `types that run ${built ?? 'the image'}`,
          "choose types of the image's architecture",
        ),
      ];
}
