import type { RegisteredResource } from '@regionlift/testkit/capture/types';
import { isUnknown, reveal, type Value } from '@regionlift/testkit/capture/values';

/**
 * A resource with only those of its outputs that name it: others depend on it by them, and facts have a symbol for each. In a state
 * every output is known, a version or an owner's account among them, whose text would be taken for a reference wherever it stands.
 * So would the ids of settings of an account or a region, which are its number and its name, and `none`, the id of what has none.
 * Source: terraform-provider-aws, "Import" of `aws_s3_account_public_access_block` and `aws_backup_region_settings`; Terraform's
 * provider `random`, `random_password` (`id`).
 */
export function identifying(resource: RegisteredResource): RegisteredResource {
  const { inputs, state, id, ...rest } = resource;
  const named = Object.entries(state).filter(
    ([key, value]) => IDENTIFYING.has(key) && !(key in inputs) && isTelling(reveal(value)),
  );
  const own = id !== undefined && (isUnknown(id) || (isTelling(id) && !REGION.test(String(id)))) ? { id } : {};
  return { ...rest, ...own, inputs, state: Object.fromEntries(named) };
}

const isTelling = (value: Value): boolean =>
  Array.isArray(value) || (!isUnknown(value) && typeof value === 'string' && value.length >= 5 && !/^\d+$/.test(value));

const REGION = /^[a-z]{2}(-[a-z]+)+-\d$/;

const IDENTIFYING = new Set([
  ...[
    'arn',
    'name',
    'bucket',
    'identifier',
    'keyId',
    'url',
    'fqdn',
    'resourceId',
    'dbiResourceId',
    'uniqueId',
    'alias',
  ],
  ...['address', 'endpoint', 'readerEndpoint', 'dnsName', 'dualStackDnsName', 'zoneId', 'hostedZoneId', 'arnSuffix'],
  ...[
    'bucketDomainName',
    'bucketRegionalDomainName',
    'allocationId',
    'publicIp',
    'ipSets',
    'invokeArn',
    'qualifiedArn',
  ],
  ...['defaultSecurityGroupId', 'defaultNetworkAclId'],
]);
