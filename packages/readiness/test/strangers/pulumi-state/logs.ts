import { arn, type Entry, entry, type Side } from './entry';
import { keyArn } from './keys';

/** The provider's output `arn`, without the streams. */
export const logGroupArn = (name: string, { region }: Side): string => arn('logs', region, `log-group:${name}`);

export const logGroup = (name: string, at: Side, retentionInDays: number): Entry =>
  entry(
    'cloudwatch/logGroup:LogGroup',
    `${name}-${at.side}`,
    name,
    { region: at.region, name, retentionInDays, kmsKeyId: keyArn(at), skipDestroy: false },
    { given: { arn: logGroupArn(name, at) } },
  );
