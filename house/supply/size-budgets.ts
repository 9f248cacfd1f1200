import type { SizeBudgets } from './checks/sizes';

/** Kilobytes, as measured on 2026-11-26 with npm 11. */
export const sizeBudgets: SizeBudgets = {
  '@regionlift/backups': { packed: 321, bundle: 101 },
  '@regionlift/cutover': { packed: 160, bundle: 61 },
  '@regionlift/ec2-bluegreen': { packed: 572, bundle: 210 },
  '@regionlift/migration': { packed: 176 },
  '@regionlift/observability': { packed: 244 },
  '@regionlift/pulumi-components': { packed: 105 },
  '@regionlift/rds-promotion': { packed: 896, bundle: 1695 }, // half of the function is what signs in to RDS by IAM
  '@regionlift/readiness': { packed: 921 }, // one bundle for each door
  '@regionlift/s3-migration': { packed: 318, bundle: 136 },
  '@regionlift/secure-iam': { packed: 265 },
};
