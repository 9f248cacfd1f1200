import { operationOf, type WireAnswer, type WireRequest } from '@regionlift/testkit/loopback';
import type { CutoverPlan } from '../../../src/core';

/** A permission that a request takes, with what IAM would know of it. */
export interface Permission {
  readonly action: string;
  readonly resource: string;
  readonly context: Readonly<Record<string, string>>;
}

/**
 * What a request takes: its own permission; the key that S3 or SNS uses for it; and for an object that is not there the right to
 * list, without which S3 says 403 (API Reference, GetObject).
 */
export function permissionsOf(plan: CutoverPlan, request: WireRequest, { status }: WireAnswer): readonly Permission[] {
  const { service, method, path, region, body } = request;
  const context = { 'aws:RequestedRegion': region };
  const own = (action: string, resource: string): Permission => ({ action, resource, context });
  switch (service) {
    case 's3': {
      const name = path.slice(1).replace(/\?.*/, '');
      const object = own(`s3:${method === 'GET' ? 'GetObject' : 'PutObject'}`, `arn:aws:s3:::${name}`);
      if (status === 404) return [object, own('s3:ListBucket', `arn:aws:s3:::${name.split('/')[0]}`)];
      return [object, ...keyUsed(plan, region, 's3', method === 'GET' ? 'kms:Decrypt' : 'kms:GenerateDataKey')];
    }
    case 'states':
      return [own(`states:${operationOf(request)}`, (JSON.parse(body) as { executionArn: string }).executionArn)];
    case 'monitoring':
      return [own('cloudwatch:DescribeAlarms', '*')];
    default:
      return [
        own('sns:Publish', new URLSearchParams(body).get('TopicArn') ?? ''),
        ...['kms:Decrypt', 'kms:GenerateDataKey'].map((action) => anyKey(region, 'sns', action)),
      ];
  }
}

function keyUsed(
  { evidence: { keyArn } }: CutoverPlan,
  region: string,
  service: string,
  action: string,
): readonly Permission[] {
  if (keyArn === undefined) return [];
  const [alias] = /alias\/.+$/.exec(keyArn) ?? [];
  const { context, ...used } = anyKey(region, service, action);
  return alias === undefined
    ? [{ ...used, context, resource: keyArn }]
    : [{ ...used, context: { ...context, 'kms:ResourceAliases': alias } }];
}

const anyKey = (region: string, service: string, action: string): Permission => ({
  action,
  resource: `arn:aws:kms:${region}:111122223333:key/any`,
  context: { 'kms:ViaService': `${service}.${region}.amazonaws.com` },
});
