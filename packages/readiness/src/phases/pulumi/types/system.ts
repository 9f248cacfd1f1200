import type { PulumiReplacements } from '../replacements';

/** Keys, secrets, recovery points, records of what happened, addresses. Not verified in the source: `zone.go`, `replica_key.go`. */
export const systemTypes: Readonly<Record<string, PulumiReplacements>> = {
  'aws:kms/key:Key': {
    holds: 'what it encrypted is read with it alone',
    replaces: ['customKeyStoreId', 'customerMasterKeySpec', 'keyUsage', 'multiRegion', 'region', 'xksKeyId'],
    updates: [
      'bypassPolicyLockoutSafetyCheck',
      'deletionWindowInDays',
      'description',
      'enableKeyRotation',
      'isEnabled',
      'policy',
      'rotationPeriodInDays',
      'tags',
    ],
    source: 'kms/key.go',
  },
  'aws:kms/replicaKey:ReplicaKey': {
    holds: 'what it encrypted is read with it in this region',
    replaces: ['primaryKeyArn', 'region'],
    updates: ['bypassPolicyLockoutSafetyCheck', 'deletionWindowInDays', 'description', 'enabled', 'policy', 'tags'],
    source: 'kms/replica_key.go',
  },
  'aws:secretsmanager/secret:Secret': {
    holds: 'holds what nobody else knows',
    replaces: ['name', 'namePrefix', 'region'],
    updates: [
      'description',
      'forceOverwriteReplicaSecret',
      'kmsKeyId',
      'policy',
      'recoveryWindowInDays',
      'replicas',
      'tags',
    ],
    source: 'secretsmanager/secret.go',
  },
  'aws:backup/vault:Vault': {
    holds: 'holds recovery points',
    replaces: ['kmsKeyArn', 'name', 'region'],
    updates: ['forceDestroy', 'tags'],
    source: 'backup/vault.go',
  },
  'aws:cloudwatch/logGroup:LogGroup': {
    holds: 'holds the record of what happened',
    replaces: ['logGroupClass', 'name', 'namePrefix', 'region'],
    updates: ['kmsKeyId', 'retentionInDays', 'skipDestroy', 'tags'],
    source: 'logs/group.go',
  },
  'aws:route53/zone:Zone': {
    holds: 'resolvers know its name servers',
    replaces: ['delegationSetId', 'name'],
    updates: ['comment', 'forceDestroy', 'tags', 'vpcs'],
    source: 'route53/zone.go',
  },
  'aws:ec2/eip:Eip': {
    holds: 'clients and firewalls know the address',
    replaces: ['address', 'domain', 'ipamPoolId', 'networkBorderGroup', 'publicIpv4Pool', 'region'],
    updates: ['associateWithPrivateIp', 'instance', 'networkInterface', 'tags'],
    source: 'ec2/ec2_eip.go',
  },
  'aws:globalaccelerator/accelerator:Accelerator': {
    holds: 'clients know its static addresses',
    replaces: ['ipAddresses'],
    updates: ['attributes', 'enabled', 'ipAddressType', 'name', 'tags'],
    source: 'globalaccelerator/accelerator.go',
  },
};
