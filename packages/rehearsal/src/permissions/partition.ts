/** Partition of a region, as ARNs name it (AWS General Reference, "Amazon Resource Names"). */
export function partitionOf(region: string): string {
  if (region.startsWith('cn-')) return 'aws-cn';
  return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
}

/** Domain of a service in a region, as `kms:ViaService` and principals name it: `s3.us-east-1.amazonaws.com`. */
export const serviceIn = (region: string, service: string): string =>
  `${service}.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}`;
