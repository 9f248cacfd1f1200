import { arns, type Effect } from '@regionlift/migration/core';
import type { EffectScope } from './effect-scope';

/** Where the stable name points. */
export const nameReadEffects = (scope: EffectScope): readonly Effect[] => [
  {
    action: 'route53:ListResourceRecordSets',
    access: 'list',
    resources: [zoneArn(scope)],
    reason: 'the end that the stable name points at',
  },
];

/**
 * Pointing the stable name: UPSERT of one CNAME record, no other name, type or verb. `ForAllValues` holds for a request
 * without the keys too, hence `Null`. Names are compared in lower case, without the dot at their end.
 *
 * Source: Service Authorization Reference, Amazon Route 53 (condition keys of ChangeResourceRecordSets); Route 53 Developer
 * Guide, "Using IAM policy conditions for fine-grained access control".
 */
export const nameWriteEffects = (scope: EffectScope): readonly Effect[] => [
  ...nameReadEffects(scope),
  {
    action: 'route53:ChangeResourceRecordSets',
    access: 'write',
    resources: [zoneArn(scope)],
    conditions: {
      'ForAllValues:StringEquals': {
        'route53:ChangeResourceRecordSetsActions': ['UPSERT'],
        'route53:ChangeResourceRecordSetsNormalizedRecordNames': [normalizedName(scope.name.recordName)],
        'route53:ChangeResourceRecordSetsRecordTypes': ['CNAME'],
      },
      Null: {
        'route53:ChangeResourceRecordSetsActions': ['false'],
        'route53:ChangeResourceRecordSetsNormalizedRecordNames': ['false'],
        'route53:ChangeResourceRecordSetsRecordTypes': ['false'],
      },
    },
    reason: 'clients are sent to the other end',
    ...unknownZone(scope),
  },
  {
    action: 'route53:GetChange',
    access: 'list',
    resources: [`arn:${scope.migration.partition}:route53:::change/*`],
    reason: 'whether every name server answers the new end',
  },
];

/** As Route 53 writes it into the request context. */
export const normalizedName = (name: string): string => name.toLowerCase().replace(/\.$/, '');

const zoneArn = ({ migration, name }: EffectScope): string => arns.hostedZone(migration, name.hostedZoneId ?? '*');

const unknownZone = ({ name }: EffectScope): Pick<Effect, 'unscoped'> =>
  name.hostedZoneId === undefined
    ? { unscoped: 'the id of a zone is given by Route 53 when it is created; the record is named by the condition' }
    : {};
