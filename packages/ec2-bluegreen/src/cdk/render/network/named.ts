import type { CfnTag } from 'aws-cdk-lib';
import type { NetworkPlan } from '../../../core';

/** The tag that consoles show as a name: `rl-orders-network-public-a`. */
export const named = ({ displayName }: NetworkPlan, ...fields: string[]): CfnTag[] => [
  { key: 'Name', value: [displayName, ...fields].join('-').toLowerCase() },
];
