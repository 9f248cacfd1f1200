import { backups } from './backups';
import { cutover, machineArn } from './cutover';
import { databases, endpointOf } from './database';
import { ADDRESSES, entrance } from './entrance';
import { EAST, linked, provider, STACK, WEST } from './entry';
import { bucketOf, everywhere, images } from './images';
import { key, keyArn } from './keys';
import { boardName, monitoring } from './monitoring';
import { network } from './network';
import { balancerArn, SERVERS, servers } from './servers';

const SIDES = [WEST, EAST];

const exported = {
  ...Object.fromEntries(
    SIDES.flatMap((at) => [
      [`bucket-${at.side}`, bucketOf(at)],
      [`key-${at.side}`, keyArn(at)],
      [`database-${at.side}`, `${endpointOf(at)}:5432`],
      [`balancer-${at.side}`, balancerArn(at)],
      [`servers-${at.side}`, SERVERS],
      [`board-${at.side}`, boardName(at)],
    ]),
  ),
  addresses: ADDRESSES,
  cutover: machineArn,
};

/**
 * A state as `pulumi stack export` writes it, of a program that somebody has prepared for a move without Regionlift: what the templates
 * in `fixtures/good` are, in one program of the provider `aws` 7 for both regions.
 */
export const preparedState = {
  version: 3,
  deployment: {
    resources: [
      { urn: STACK, type: 'pulumi:pulumi:Stack', custom: false, inputs: {}, outputs: exported },
      provider,
      ...linked([
        ...SIDES.flatMap(key),
        ...SIDES.flatMap(network),
        ...SIDES.flatMap(images),
        everywhere,
        ...databases,
        ...SIDES.flatMap(servers),
        ...entrance,
        ...SIDES.flatMap(monitoring),
        ...SIDES.flatMap(backups),
        ...cutover,
      ]),
    ],
  },
};
