import { knownRegions } from '@regionlift/migration/core';

/**
 * Whether AWS Backup has an endpoint in a region. Source: `endpoints.json` of botocore 1.44.8, service `backup`, which lists every
 * region of the three partitions but the ones below; a test compares the table with a copy of that list.
 */
export const hasBackup = (region: string): boolean => knownRegions.includes(region) && !without.includes(region);

/** Regions that the SDK names and for which botocore knows no endpoint of AWS Backup. */
const without: readonly string[] = ['me-west-1', 'sa-west-1'];
