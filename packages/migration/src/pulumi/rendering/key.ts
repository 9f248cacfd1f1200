import * as kms from '@pulumi/aws/kms';
import type { Site } from './site';

/** A customer-managed key with rotation under an alias that both regions know by name. Never deleted. */
export function renderKey(site: Site, id: string, alias: string, description: string, policy: object): kms.Key {
  const { name, region, tags, stateful } = site;
  const key = new kms.Key(
    `${name}-${id}`,
    {
      region,
      description,
      policy: JSON.stringify(policy),
      enableKeyRotation: true,
      deletionWindowInDays: 30,
      tags,
    },
    stateful,
  );
  new kms.Alias(`${name}-${id}-alias`, { region, name: alias, targetKeyId: key.keyId }, stateful);
  return key;
}
