import { type Check, fail, isDeferred, oneOfOptions, pass, show, whenPlain } from '@regionlift/migration/core';
import type { DatabaseQuestion } from '../database-facts';
import { handoverOf } from '../engine-checks';
import { poolerAddress, poolerOf } from './pooler';

/** What a part asks of the poolers that its handover pauses. */
export const poolerChecks: readonly Check<DatabaseQuestion>[] = [
  {
    code: 'InvalidPooler',
    asks: 'every pooler is a host with or without its port, each once',
    property: 'poolers',
    serves: ['RDS-3'],
    judge: ({ poolers }) => {
      if (poolers === undefined) return pass;
      const list = isDeferred(poolers) || !Array.isArray(poolers) ? [poolers] : poolers;
      const known = list.map((one) => poolerOf(one));
      const addresses = known.map((one) => one && poolerAddress(one).toLowerCase());
      const wrong = list.filter((_, at) => addresses[at] === undefined || addresses.indexOf(addresses[at]) !== at);
      return wrong.length === 0 && list.length > 0
        ? pass
        : fail(
            wrong.length === 0 ? '[]' : wrong.map(show).join(', '),
            'literals such as pgbouncer.orders.internal:6432 or 10.0.3.7, each once',
            'name every pooler process by an address of its own: behind a load balancer PAUSE reaches one of them',
          );
    },
  },
  {
    code: 'PoolersWithoutLogical',
    asks: 'poolers are paused by the logical handover alone: nobody waits for the minutes of a promotion',
    property: 'poolers',
    serves: ['RDS-3'],
    judge: (facts) =>
      facts.poolers === undefined || (handoverOf(facts) ?? 'LOGICAL') === 'LOGICAL'
        ? pass
        : fail(`poolers with handover ${handoverOf(facts)}`, 'handover LOGICAL', 'leave the poolers out'),
  },
  {
    code: 'PoolersMissing',
    asks: 'what is said of the poolers is said with poolers',
    property: 'poolers',
    serves: ['RDS-3'],
    judge: ({ poolers, poolerSecretArn, poolerTls }) =>
      poolers !== undefined || (poolerSecretArn === undefined && poolerTls === undefined)
        ? pass
        : fail('poolerSecretArn or poolerTls without poolers', 'poolers', 'name the poolers, or leave these out'),
  },
  oneOfOptions('poolerTls', ['RDS-3'], ['VERIFIED', 'OFF']),
  {
    code: 'InvalidSecretArn',
    asks: "the poolers' secret is a secret of the account in one of the two regions",
    property: 'poolerSecretArn',
    serves: ['RDS-3'],
    judge: ({ poolerSecretArn, migration: { partition, account, from, to } }) =>
      whenPlain([poolerSecretArn], () =>
        poolerSecretArn === undefined ||
        new RegExp(`^arn:${partition}:secretsmanager:(${from}|${to}):${account}:secret:.+-[A-Za-z0-9]{6}$`).test(
          String(poolerSecretArn),
        )
          ? pass
          : fail(
              show(poolerSecretArn),
              `arn:${partition}:secretsmanager:${to}:${account}:secret:<name>-<six characters>`,
              "give the full ARN of the secret of the poolers' admin user, or leave it out and make the migration role one",
            ),
      ),
  },
];
