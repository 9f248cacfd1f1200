import { cidrOf } from '@regionlift/migration/core';

/** Ranges of one zone. */
export interface ZoneRanges {
  readonly publicCidr: string;
  readonly privateCidr: string;
}

/**
 * Cuts a VPC's range into a public and a private subnet per zone: the first half is private, the third quarter public, the rest
 * stays free for what comes later (databases, other fleets). Each part is cut into as many equal ranges as the next power of two.
 *
 * @param cidr a range that `cidrOf` reads
 */
export function zoneRanges(cidr: string, zones: number): readonly ZoneRanges[] {
  const range = cidrOf(cidr);
  if (range === undefined) throw new TypeError(`${cidr} is no IPv4 range`);
  const size = range.last - range.first + 1;
  const slots = slotsFor(zones);
  const [privateSize, publicSize] = [size / 2 / slots, size / 4 / slots];
  return Array.from({ length: zones }, (_, zone) => ({
    privateCidr: written(range.first + zone * privateSize, privateSize),
    publicCidr: written(range.first + size / 2 + zone * publicSize, publicSize),
  }));
}

/** The longest mask of a VPC that leaves every public subnet at /27: two zones fit into /24, three and four into /23. */
export const longestMask = (zones: number): number => smallestPublicMask - 2 - Math.log2(slotsFor(zones));

/**
 * A load balancer needs a /27 at least in each zone, with eight addresses free (Application Load Balancer guide, "Subnets for your
 * load balancer").
 */
const smallestPublicMask = 27;

const slotsFor = (zones: number): number => 2 ** Math.ceil(Math.log2(zones));

const written = (first: number, size: number): string =>
  `${[24, 16, 8, 0].map((shift) => Math.floor(first / 2 ** shift) % 256).join('.')}/${32 - Math.log2(size)}`;
