import type { PulumiReplacements } from '../replacements';

const companion = (source: string, replaces: readonly string[], updates: readonly string[]): PulumiReplacements => ({
  holds: '',
  replaces: [...replaces, 'region'],
  updates: [...updates, 'tags'],
  source,
});

const subnetGroup = (source: string) => companion(source, ['name', 'namePrefix'], ['description', 'subnetIds']);

/**
 * Types that stateful ones take inputs from which cannot change: when one of them is made anew, so is what depends on it. Not verified in
 * their sources.
 */
export const companionTypes: Readonly<Record<string, PulumiReplacements>> = {
  'aws:docdb/subnetGroup:SubnetGroup': subnetGroup('docdb/subnet_group.go'),
  'aws:elasticache/subnetGroup:SubnetGroup': subnetGroup('elasticache/subnet_group.go'),
  'aws:kms/alias:Alias': companion('kms/alias.go', ['name', 'namePrefix'], ['targetKeyId']),
  'aws:memorydb/subnetGroup:SubnetGroup': companion(
    'memorydb/subnet_group.go',
    ['description', 'name', 'namePrefix'],
    ['subnetIds'],
  ),
  'aws:neptune/subnetGroup:SubnetGroup': subnetGroup('neptune/subnet_group.go'),
  'aws:rds/subnetGroup:SubnetGroup': subnetGroup('rds/subnet_group.go'),
  'aws:redshift/subnetGroup:SubnetGroup': companion('redshift/subnet_group.go', ['name'], ['description', 'subnetIds']),
};
