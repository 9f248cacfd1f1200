/**
 * What the name of everything begins with that a restore test restores. Source: AWS Backup Developer Guide, "Restore testing
 * inferred metadata".
 */
export const restoredPrefix = 'awsbackup-restore-test-';
