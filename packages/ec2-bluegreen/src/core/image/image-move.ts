import type { FleetLedger, LiveImage } from '../live';
import { failing } from '../live-finding';
import type { FleetRuntimeConfig } from '../runtime-config';
import type { Finding } from '../sibling-words';
import { judgeCopy, judgeSourceImage } from './image-findings';

/** What is known of the image and its copies, moments ago. */
export interface ImageFacts {
  readonly source?: LiveImage;
  /** Copies in the target region, newest first. */
  readonly copies: readonly LiveImage[];
  readonly keyArn: string;
  /** The id that the fleet is deployed with. */
  readonly published?: string;
  readonly copying?: FleetLedger['imageCopy'];
  readonly now: number;
}

/**
 * What `copy-image` does next. COPY: ask EC2, under this name and token. WAIT: the copy is under way. PUBLISH: it is there and
 * proven, write its id. SETTLED: the id is written. GIVE_UP: this attempt failed, remember that the next run makes another.
 */
export type ImageMove =
  | { readonly kind: 'COPY'; readonly name: string; readonly attempt: number }
  | { readonly kind: 'WAIT'; readonly imageId: string; readonly attempt: number }
  | { readonly kind: 'PUBLISH' | 'SETTLED'; readonly imageId: string }
  | { readonly kind: 'GIVE_UP'; readonly attempt: number; readonly findings: readonly Finding[] }
  | { readonly kind: 'REFUSE'; readonly findings: readonly Finding[] };

/**
 * Decides by what EC2 shows now, so it may be asked again after a crash at any line (EC2-5). The copy that the fleet is deployed
 * with stays while it holds. An attempt is one client token: asked twice, EC2 answers with one image; a failed attempt is never
 * repeated by itself, as what failed it (a key policy, as a rule) is for somebody to mend.
 *
 * Source: EC2 API Reference, CopyImage, Image `State`; "Ensuring idempotency in Amazon EC2 API requests".
 */
export function imageMove(subject: string, config: FleetRuntimeConfig, facts: ImageFacts): ImageMove {
  const { source, copies, keyArn, published } = facts;
  const judged = copies
    .filter(({ state }) => state === 'available')
    .map((copy) => ({
      copy,
      findings: judgeCopy(subject, { copy, keyArn, account: config.account, ...(source && { source }) }),
    }));
  const proven = judged.filter(({ findings }) => findings.length === 0).map(({ copy }) => copy.imageId);
  if (published !== undefined && proven.includes(published)) return { kind: 'SETTLED', imageId: published };
  const [imageId] = proven;
  if (imageId !== undefined) return { kind: 'PUBLISH', imageId };
  const pending = copies.find(({ state }) => state === 'pending');
  const { attempt } = attemptOf(config, facts);
  if (pending !== undefined) return { kind: 'WAIT', imageId: pending.imageId, attempt };
  const [wrong] = judged;
  if (wrong !== undefined) return { kind: 'REFUSE', findings: wrong.findings };
  return withoutCopy(subject, config, facts);
}

/** EC2 may not show an image for a while after it has answered with its id ("Eventual consistency" of the same guide). */
export const imageVisibleAfterMs = 10 * 60_000;

function withoutCopy(subject: string, config: FleetRuntimeConfig, facts: ImageFacts): ImageMove {
  const { source, copies, now } = facts;
  const { imageId: sourceImageId } = config.source;
  const { attempt, imageId, at = 0 } = attemptOf(config, facts);
  if (imageId !== undefined) {
    const failed = copies.find((copy) => copy.imageId === imageId);
    if (failed === undefined && now - at < imageVisibleAfterMs) return { kind: 'WAIT', imageId, attempt };
    return { kind: 'GIVE_UP', attempt: attempt + 1, findings: [copyFailed(subject, imageId, failed)] };
  }
  const findings = judgeSourceImage(subject, sourceImageId, source);
  if (findings.length > 0) return { kind: 'REFUSE', findings };
  // At most 32 characters, as load balancers have the same name; 64 with the image and the attempt, which is EC2's limit of tokens.
  const name = `${config.qualifier}-${config.migration}-${config.part}-${sourceImageId}-${attempt}`;
  return { kind: 'COPY', name, attempt };
}

/** The attempt that is remembered of this image, or the first. */
const attemptOf = (
  { source }: FleetRuntimeConfig,
  { copying }: ImageFacts,
): { readonly attempt: number; readonly imageId?: string; readonly at?: number } =>
  copying?.sourceImageId === source.imageId ? copying : { attempt: 1 };

const copyFailed = (subject: string, imageId: string, failed: LiveImage | undefined): Finding =>
  failing(subject)(
    'ImageCopyFailed',
    'image',
    failed === undefined
      ? `${imageId} is gone`
      : `${imageId} is ${failed.state}${failed.stateReason === undefined ? '' : ` (${failed.stateReason})`}`,
    "'available'",
    "mend what it says (as a rule the policy of the part's key, or the sharing of blue's snapshots), then run copy-image again",
  );
