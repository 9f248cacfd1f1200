import type { Site } from '@regionlift/migration/pulumi';
import type { NetworkPlan } from '../../../core';

/** The tags of a site with the one that consoles show as a name: `rl-orders-network-public-a`. */
export const named = ({ tags }: Site, { displayName }: NetworkPlan, ...fields: string[]): Record<string, string> => ({
  ...tags,
  Name: [displayName, ...fields].join('-').toLowerCase(),
});
