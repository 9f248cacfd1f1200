import type { Effect } from '@regionlift/migration/core';
import { type DatabaseAction, databaseActions, effectsOf, runtimeConfigOf } from '../../src/core';
import { planOf, scenarios } from '../cases';
import { type WiredPart, wiredPart } from './managed/over-the-wire';

/**
 * Both managed handovers, carried out to their ends over the wire: what is granted is what is called (IAM-3). The plan's own
 * configuration tells the runtime. Sessions are not opened here: the logical handover's calls are compared in
 * `logical-effects.test.ts`, through the ports.
 */
const acknowledged = ['FenceByHandNeeded', 'PromotionOutOfTemplate'].map((code) => ({ code, reason: 'a test' }));

async function callsOf(part: WiredPart, complete: (action: DatabaseAction) => void) {
  const calls = new Map<DatabaseAction, readonly string[]>();
  const order: readonly DatabaseAction[] = [...databaseActions.filter((action) => action !== 'cleanup'), 'cleanup'];
  part.asked();
  for (const action of order) {
    for (let turn = 0; turn < 3; turn += 1) {
      const { status } = await part.run(action, { acknowledged });
      if (status === 'RUNNING') complete(action);
    }
    calls.set(action, part.asked().flatMap(permissionOf));
  }
  return calls;
}

/** `action resource` that a request takes. */
function permissionOf(call: string): readonly string[] {
  const [service = '', region = '', operation = '', ...fields] = call.split(' ');
  const value = (name: string) => fields.find((field) => field.startsWith(`${name}=`))?.slice(name.length + 1) ?? '';
  const rds = (resource: string) => [`rds:${operation} ${resource}`];
  const arn = (kind: string, id: string) => `arn:aws:rds:${region}:111122223333:${kind}:${id}`;
  if (service === 'route53') {
    const [path = ''] = fields;
    if (path.includes('/change/')) return ['route53:GetChange arn:aws:route53:::change/C2682N5HXP0BZ4'];
    return [
      `route53:${operation === 'GET' ? 'ListResourceRecordSets' : 'ChangeResourceRecordSets'} arn:aws:route53:::hostedzone/Z0`,
    ];
  }
  switch (operation) {
    case 'DescribeDBInstances':
    case 'PromoteReadReplica':
      return rds(arn('db', value('DBInstanceIdentifier')));
    case 'DescribeDBClusters':
      return rds(arn('cluster', value('DBClusterIdentifier')));
    case 'DescribePendingMaintenanceActions':
      return rds(value('ResourceIdentifier'));
    case 'DescribeGlobalClusters':
      return rds(`arn:aws:rds::111122223333:global-cluster:${value('GlobalClusterIdentifier')}`);
    default:
      // One call is judged against both of its resource types.
      return [
        ...rds(`arn:aws:rds::111122223333:global-cluster:${value('GlobalClusterIdentifier')}`),
        ...rds(value('TargetDbClusterIdentifier')),
      ];
  }
}

const admits = ({ action, resources }: Effect, permission: string): boolean =>
  resources.some((resource) => {
    const pattern = `${action} ${resource}`.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
    return new RegExp(`^${pattern.join('.*')}$`).test(permission);
  });

describe.each([
  ['MySQL by physical promotion', planOf(scenarios['a MySQL database'])],
  ['an Aurora global database', planOf(scenarios['an Aurora database'])],
])('%s', (_, plan) => {
  const effects = effectsOf(plan);
  let calls: ReadonlyMap<DatabaseAction, readonly string[]>;
  let part: WiredPart;
  beforeAll(async () => {
    part = await wiredPart(runtimeConfigOf(plan, 'Z0'));
    const { account } = part;
    calls = await callsOf(part, () => {
      if (account.databases.TARGET) account.databases.TARGET = { status: 'available', version: '15.4', backups: 1 };
      if (account.global.failover) account.completeSwitchover();
    });
  });
  afterAll(() => part.stop());

  test.each([...databaseActions])('%s: what is granted is what is called', (action) => {
    const called = [...new Set(calls.get(action))];
    expect(called.filter((one) => !effects[action].some((effect) => admits(effect, one)))).toEqual([]);
    const unused = effects[action].filter((effect) => !called.some((one) => admits(effect, one)));
    expect(unused.map((effect) => effect.action)).toEqual([]);
  });
});
