import type { LiveInstance } from '../../../src/runtime/ports';

/** An instance about which RDS has nothing bad to tell. */
export const asDescribed = (overrides: Partial<LiveInstance> = {}): LiveInstance => ({
  status: 'available',
  engine: 'postgres',
  engineVersion: '18.4',
  encrypted: true,
  multiAz: true,
  deletionProtection: true,
  backupRetentionDays: 7,
  iamAuthentication: false,
  parameterApplyStatus: 'in-sync',
  pendingModifications: [],
  pendingMaintenance: [],
  ...overrides,
});
