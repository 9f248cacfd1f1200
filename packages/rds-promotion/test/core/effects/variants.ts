import type { EffectScope } from '../../../src/core';
import { planOf, scenarios } from '../../cases';

/** One part for each way in which permissions differ. */
export const variants: Readonly<Record<string, EffectScope>> = {
  logical: planOf(),
  'logical by IAM, with a master secret': {
    ...planOf({
      authentication: 'IAM',
      masterSecretArn: 'arn:aws:secretsmanager:us-west-2:111122223333:secret:orders-master-a1B2c3',
    }),
    masterSecretKeyArn: 'arn:aws:kms:us-west-2:111122223333:key/1234',
  },
  'behind poolers': planOf({ poolers: ['10.0.3.7'] }),
  'behind poolers, by IAM': planOf({ authentication: 'IAM', poolers: ['10.0.3.7'] }),
  'behind poolers with a secret of their own': planOf({
    poolers: ['10.0.3.7'],
    poolerSecretArn: 'arn:aws:secretsmanager:us-east-1:111122223333:secret:poolers-a1B2c3',
  }),
  'a known zone': { ...planOf(), name: { recordName: 'Database.Orders.Internal.', hostedZoneId: 'Z0' } },
  physical: planOf(scenarios['a physical handover']),
  'MySQL by hand': planOf(scenarios['a MySQL database']),
  'a global database': planOf(scenarios['an Aurora database']),
};

/** A variant by its name. */
export const named = (name: string): EffectScope => variants[name] as EffectScope;
