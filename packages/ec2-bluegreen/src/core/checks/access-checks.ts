import { type Check, fail, pass, show } from '@regionlift/migration/core';
import type { FleetQuestion } from '../fleet-facts';
import { arnChecks } from './arn-checks';
import { eachOnce } from './each-once';
import { knownItems } from './known-items';
import { matching } from './matching';
import { isWhole } from './whole-number';

/** What a fleet part asks of what its instances may reach. */
export const accessChecks: readonly Check<FleetQuestion>[] = [
  ...arnChecks<FleetQuestion>({
    property: 'secretArns',
    list: true,
    what: 'secrets',
    code: 'InvalidSecretArn',
    elsewhere: 'SecretElsewhere',
    serves: ['EC2-6'],
    service: 'secretsmanager',
    resource: /secret:[\w/+=.@-]{1,512}-([A-Za-z0-9]{6}|\?{6})/,
    example: 'secret:<name>-<six characters>',
    remedy:
      'replicate the secret to the target region and name the replica: instances must not depend on the region that is left',
    regionIn: ({ to }) => to,
  }),
  matching({
    property: 'bucketNames',
    list: true,
    code: 'InvalidBucketName',
    asks: 'buckets are named, not by their ARN (S3 User Guide, "Bucket naming rules")',
    serves: ['EC2-6'],
    pattern: /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/,
    allowed: 'names of 3 to 63 lower-case letters, digits, dots and hyphens',
    remedy: 'give the names of the buckets, without arn:aws:s3::: and without a path',
  }),
  matching({
    property: 'keyAliases',
    list: true,
    code: 'InvalidKeyAlias',
    asks: 'keys are named by the alias of a customer-managed key (KMS API Reference, CreateAlias)',
    serves: ['EC2-6'],
    pattern: /^alias\/(?!aws\/)[\w/-]{1,250}$/,
    allowed: 'aliases such as alias/rl-orders-assets',
    remedy: "give the alias with its prefix; AWS's own keys need no permission",
  }),
  {
    code: 'InvalidPort',
    asks: 'instances reach others by ports',
    property: 'egressPorts',
    serves: ['EC2-6'],
    judge: ({ egressPorts }) => {
      const wrong = knownItems(egressPorts).filter((port) => !isWhole(port, 1, 65_535));
      return wrong.length === 0
        ? pass
        : fail(wrong.map(show).join(', '), 'whole numbers from 1 to 65535', 'give the ports of databases and others');
    },
  },
  eachOnce<FleetQuestion>('egressPorts', 'DuplicatePort', 'port', 'EC2-6'),
];
