import type { Effect } from '@regionlift/migration/core';

/** A call without a resource type, limited to the regions in which the part makes it. */
interface DescribedCall {
  readonly action: string;
  readonly access: 'read' | 'list';
  readonly regions: readonly string[];
  readonly reason: string;
  /** Why no resource is named. @default the reference knows no resource type */
  readonly unscoped?: string;
}

/** What only looks, and cannot be narrowed to a resource: it is narrowed to regions (IAM User Guide, `aws:RequestedRegion`). */
export const described = ({ action, access, regions, reason, unscoped = noType }: DescribedCall): Effect => ({
  action,
  access,
  resources: ['*'],
  conditions: { StringEquals: { 'aws:RequestedRegion': [...new Set(regions)] } },
  reason,
  unscoped,
});

const noType = 'it has no resource type (Service Authorization Reference)';
