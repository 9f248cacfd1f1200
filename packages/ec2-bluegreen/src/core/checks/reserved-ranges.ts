import { type CidrRange, cidrOf, overlap } from '@regionlift/migration/core';

/** Ranges of the host itself, of the local link and of multicast: EC2 takes none of them for a VPC (VPC User Guide, "VPC CIDR blocks"). */
export const isUnroutable = (range: CidrRange): boolean => touches(range, unroutable);

/** Ranges of private networks (RFC 1918) and of carriers (RFC 6598): nobody on the internet reaches them. */
export const isPrivate = (range: CidrRange): boolean => touches(range, privateRanges);

const unroutable = ['0.0.0.0/8', '127.0.0.0/8', '169.254.0.0/16', '224.0.0.0/3'];
const privateRanges = ['10.0.0.0/8', '100.64.0.0/10', '172.16.0.0/12', '192.168.0.0/16'];

const touches = (range: CidrRange, cidrs: readonly string[]): boolean =>
  cidrs.map(cidrOf).some((one) => one !== undefined && overlap(one, range));
