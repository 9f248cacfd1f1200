import { arns, type Effect } from '@regionlift/migration/core';
import type { FleetPlan } from '../fleet-plan';

/** The record sets of the host name, and whether the last change is in sync. */
export const recordReadEffects = ({ migration, record }: FleetPlan): readonly Effect[] =>
  record === undefined
    ? []
    : [
        {
          action: 'route53:ListResourceRecordSets',
          access: 'list',
          resources: [arns.hostedZone(migration, record.hostedZoneId)],
          reason: 'where the host name points',
        },
      ];

/**
 * Changing the record sets of the host name: no other name, no other type, and no verb but those that the step needs.
 * `ForAllValues` holds for a request without the keys too, hence `Null`. Names are compared in lower case, without the dot
 * at their end.
 *
 * Source: Service Authorization Reference, Amazon Route 53 (condition keys of ChangeResourceRecordSets); Route 53 Developer
 * Guide, "Using IAM policy conditions for fine-grained access control".
 */
export const recordChangeEffects = (plan: FleetPlan, ...verbs: readonly RecordVerb[]): readonly Effect[] => {
  const { migration, record } = plan;
  if (record === undefined) return [];
  return [
    ...recordReadEffects(plan),
    {
      action: 'route53:ChangeResourceRecordSets',
      access: 'write',
      resources: [arns.hostedZone(migration, record.hostedZoneId)],
      conditions: {
        'ForAllValues:StringEquals': {
          'route53:ChangeResourceRecordSetsActions': verbs,
          'route53:ChangeResourceRecordSetsNormalizedRecordNames': [record.recordName.toLowerCase().replace(/\.$/, '')],
          'route53:ChangeResourceRecordSetsRecordTypes': ['A', 'AAAA', 'CNAME'],
        },
        Null: {
          'route53:ChangeResourceRecordSetsActions': ['false'],
          'route53:ChangeResourceRecordSetsNormalizedRecordNames': ['false'],
          'route53:ChangeResourceRecordSetsRecordTypes': ['false'],
        },
      },
      reason: 'clients are moved by the records of the host name',
    },
    {
      action: 'route53:GetChange',
      access: 'list',
      resources: [`arn:${migration.partition}:route53:::change/*`],
      reason: 'whether every name server answers the change',
    },
  ];
};

/** Verbs of a change (Route 53 API Reference, Change). */
type RecordVerb = 'CREATE' | 'DELETE' | 'UPSERT';
