import type { ProtectedResource } from '@regionlift/migration/core';

/** The kinds of resources that the backup role can back up. A key and a vault have no backup of their own. */
export const backedUpKinds = [
  'S3_BUCKET',
  'RDS_INSTANCE',
  'RDS_CLUSTER',
  'EBS_VOLUME',
  'EC2_INSTANCE',
] as const satisfies readonly ProtectedResource['kind'][];

/** See {@link backedUpKinds}. */
export type BackedUpKind = (typeof backedUpKinds)[number];
