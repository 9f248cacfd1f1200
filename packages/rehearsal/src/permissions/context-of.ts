import type { AwsCall } from '../contract/aws';
import type { Permission } from './permission';

/**
 * Condition keys of a call that its input tells, absent ones as such. Sources: Service Authorization Reference, "Condition keys" of
 * each service; Route 53 Developer Guide, "Using IAM policy conditions" (names in lower case, without the dot at their end).
 */
export function contextOf(call: AwsCall): Permission['context'] {
  return { 'aws:RequestedRegion': [call.region], ...(keysOf[`${call.service} ${call.operation}`]?.(call) ?? {}) };
}

type Keys = Readonly<Record<string, readonly string[]>>;

const one = (value: unknown): readonly string[] => (value === undefined ? [] : [String(value)]);

const prefix = ({ input }: AwsCall): Keys => ({ 's3:prefix': one(input.Prefix) });
const written = ({ input }: AwsCall): Keys => ({
  's3:if-none-match': one(input.IfNoneMatch),
  's3:if-match': one(input.IfMatch),
});

const keysOf: Readonly<Record<string, (call: AwsCall) => Keys>> = {
  'S3 HeadBucket': prefix,
  'S3 ListObjectsV2': prefix,
  'S3 ListObjectVersions': prefix,
  'S3 PutObject': written,
  'S3 Control CreateJob': ({ input }) => ({ 's3:RequestJobOperation': Object.keys((input.Operation ?? {}) as object) }),
  'KMS DescribeKey': ({ input }): Keys => {
    const alias = /(?:^|:)(alias\/.+)$/.exec(String(input.KeyId))?.[1];
    return alias === undefined ? {} : { 'kms:ResourceAliases': [alias] };
  },
  'EC2 CopyImage': ({ input }) => tagsOf(input.TagSpecifications),
  'Route 53 ChangeResourceRecordSets': ({ input }) => {
    const { Changes = [] } = (input.ChangeBatch ?? {}) as { readonly Changes?: readonly Change[] };
    const each = (of: (change: Change) => string) => [...new Set(Changes.map(of))];
    return {
      'route53:ChangeResourceRecordSetsActions': each(({ Action }) => Action),
      'route53:ChangeResourceRecordSetsNormalizedRecordNames': each(({ ResourceRecordSet }) =>
        ResourceRecordSet.Name.toLowerCase().replace(/\.$/, ''),
      ),
      'route53:ChangeResourceRecordSetsRecordTypes': each(({ ResourceRecordSet }) => ResourceRecordSet.Type),
    };
  },
};

interface Change {
  readonly Action: string;
  readonly ResourceRecordSet: { readonly Name: string; readonly Type: string };
}

/** `aws:RequestTag/…` of what a call makes. */
export function tagsOf(specifications: unknown): Keys {
  const all = (Array.isArray(specifications) ? specifications : []) as readonly {
    readonly Tags?: readonly { readonly Key: string; readonly Value: string }[];
  }[];
  return Object.fromEntries(
    all.flatMap(({ Tags = [] }) => Tags.map(({ Key, Value }) => [`aws:RequestTag/${Key}`, [Value]])),
  );
}
