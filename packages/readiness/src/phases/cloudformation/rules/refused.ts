import type { Rule } from '../../ruling';

const refuses =
  (reason: string, source: string): Rule =>
  () => ({ effect: 'REFUSED', reason, source });

const key = refuses(
  'the update fails whatever UpdateReplacePolicy says, so that no key is lost by mistake',
  'CloudFormation Template Reference, AWS::KMS::Key',
);

const volume = refuses('updates of it are not supported', 'CloudFormation Template Reference, AWS::EC2::Volume');

/** Schemas of keys and volumes list nothing as create-only, because services refuse the change. */
export const keyRules: Readonly<Record<string, Rule>> = {
  KeySpec: key,
  KeyUsage: key,
  MultiRegion: key,
  Origin: key,
};

export const volumeRules: Readonly<Record<string, Rule>> = {
  AvailabilityZone: volume,
  Encrypted: volume,
  KmsKeyId: volume,
  OutpostArn: volume,
  SnapshotId: volume,
};
