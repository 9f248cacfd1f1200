import type { WireAnswer, WireRequest } from '@regionlift/testkit/loopback';
import type { BucketRuntimeConfig } from '../../../src/core';
import { versionXml, xml } from './answers';

/**
 * A small account behind the wire: enough state for every action to run to its end and again. Replication configurations
 * come back as they were put, and one is there already; the source has one object that the target lacks, so that there is something to list.
 */
export class WireAccount {
  private readonly replications = new Map<string, string>();
  private readonly ledger = new Map<string, string>();
  private readonly parameters = new Map<string, string>();
  /** Both regions of a new access point are active. */
  private active: string | undefined;
  private canaries = 0;

  public constructor(private readonly config: BucketRuntimeConfig) {
    this.replications.set(config.source.bucketName, xml.replication(config.forwardRoleArn, foreignRule));
    this.replications.set(config.target.bucketName, xml.replication(config.forwardRoleArn, reverseRule(config)));
  }

  public readonly answer = (request: WireRequest): WireAnswer => {
    const target = String(request.headers['x-amz-target'] ?? '');
    if (target.startsWith('AmazonSSM.')) return this.parameter(request, target);
    if (target.includes('GetMetricData')) return { body: metricAnswer(request.body) };
    if (request.path.startsWith('/v20180820/')) return this.control(request);
    const [, bucket = '', key = ''] = /^\/([^/?]+)\/?([^?]*)/.exec(request.path) ?? [];
    return key === '' ? this.bucket(request, bucket) : this.object(request, bucket, decodeURIComponent(key));
  };

  private bucket({ method, path, body }: WireRequest, bucket: string): WireAnswer {
    const flag =
      /[?&](replication|versioning|encryption|object-lock|requestPayment|notification|lifecycle|policy|cors|website|inventory|tagging|versions|list-type)\b/.exec(
        path,
      )?.[1];
    const isSource = bucket === this.config.source.bucketName;
    switch (flag) {
      case undefined:
        return { headers: { 'x-amz-bucket-region': isSource ? this.config.source.region : this.config.target.region } };
      case 'replication':
        if (method === 'PUT') this.replications.set(bucket, body);
        if (method === 'DELETE') this.replications.delete(bucket);
        if (method !== 'GET') return {};
        return this.replications.has(bucket)
          ? { body: this.replications.get(bucket) ?? '' }
          : missing('ReplicationConfigurationNotFoundError');
      case 'versioning':
        return { body: xml.versioning('Enabled') };
      case 'encryption':
        return {
          body:
            isSource && this.config.source.keyArn === undefined
              ? xml.encryption('AES256')
              : xml.encryption('aws:kms', this.config.source.keyArn),
        };
      case 'tagging':
        return { body: xml.tagging({ 'regionlift:migration': 'rl-orders' }) };
      case 'requestPayment':
        return { body: xml.requestPayment };
      case 'notification':
        return { body: xml.notification };
      case 'inventory':
        return { body: xml.inventory };
      case 'versions': {
        const size = '<Size>1</Size><StorageClass>STANDARD</StorageClass>';
        return {
          body: xml.versions(
            `<IsTruncated>false</IsTruncated>${versionXml('Version', 'a', '1', 0, size)}${isSource ? versionXml('Version', 'b', '1', 0, size) : ''}`,
          ),
        };
      }
      case 'list-type': {
        const prefix = decodeURIComponent(/prefix=([^&]*)/.exec(path)?.[1] ?? '');
        return { body: xml.objects([...this.ledger.keys()].filter((key) => key.startsWith(prefix))) };
      }
      default:
        return missing(
          {
            lifecycle: 'NoSuchLifecycleConfiguration',
            policy: 'NoSuchBucketPolicy',
            cors: 'NoSuchCORSConfiguration',
            website: 'NoSuchWebsiteConfiguration',
            'object-lock': 'ObjectLockConfigurationNotFoundError',
          }[flag] ?? flag,
        );
    }
  }

  private object({ method, headers, body }: WireRequest, bucket: string, key: string): WireAnswer {
    if (key.startsWith('regionlift/canary/')) return this.canary(method);
    if (method === 'HEAD') {
      if (key === 'b' && bucket === this.config.target.bucketName) return { status: 404 };
      return {
        headers: {
          'content-length': '1',
          'x-amz-checksum-crc64nvme': 'AAAAAAAAAAA=',
          'x-amz-checksum-type': 'FULL_OBJECT',
        },
      };
    }
    if (method === 'GET') return this.ledger.has(key) ? { body: this.ledger.get(key) ?? '' } : missing('NoSuchKey');
    if (headers['if-none-match'] === '*' && this.ledger.has(key))
      return { status: 412, body: xml.error('PreconditionFailed') };
    this.ledger.set(key, body);
    return {};
  }

  /** Never there before it is written, and at once on the other side. */
  private canary(method: string): WireAnswer {
    if (method === 'PUT') this.canaries += 1;
    return this.canaries === 0
      ? { status: 404 }
      : { headers: { 'x-amz-version-id': 'v1', 'x-amz-replication-status': 'COMPLETED' } };
  }

  private control({ method, path, body }: WireRequest): WireAnswer {
    if (path.includes('/status')) return { body: xml.updateJob };
    if (path.includes('/jobs')) return { body: method === 'POST' ? xml.createJob : xml.describeJob('Active') };
    if (path.includes('/accesspoint?')) return { body: xml.accessPoints };
    const ends = [this.config.source, this.config.target];
    if (!path.endsWith('/routes')) return { body: xml.accessPoint(ends) };
    if (method === 'PATCH') {
      this.active = /<TrafficDialPercentage>100<\/TrafficDialPercentage><Bucket>([^<]+)/.exec(body)?.[1] ?? '';
      return { body: xml.submitRoutes };
    }
    return {
      body: xml.routes(
        ends.map(({ bucketName, region }) => [
          bucketName,
          region,
          (this.active ?? bucketName) === bucketName ? 100 : 0,
        ]),
      ),
    };
  }

  private parameter({ region, body }: WireRequest, target: string): WireAnswer {
    const { Name, Value } = JSON.parse(body) as { readonly Name: string; readonly Value?: string };
    if (target.endsWith('PutParameter')) this.parameters.set(region, Value ?? '');
    return {
      body: JSON.stringify({
        Parameter: { Name, Value: this.parameters.get(region) ?? this.config.source.bucketName },
        Version: 1,
      }),
    };
  }
}

const foreignRule =
  '<Rule><ID>theirs</ID><Priority>1</Priority><Filter><Prefix>logs/</Prefix></Filter><Status>Enabled</Status><DeleteMarkerReplication><Status>Disabled</Status></DeleteMarkerReplication><Destination><Bucket>arn:aws:s3:::theirs</Bucket></Destination></Rule>';

const reverseRule = ({ reverseRuleId, source }: BucketRuntimeConfig): string =>
  foreignRule
    .replace('theirs', reverseRuleId)
    .replace('<Prefix>logs/</Prefix>', '<Prefix></Prefix>')
    .replace('arn:aws:s3:::theirs', `arn:aws:s3:::${source.bucketName}`);

const missing = (code: string): WireAnswer => ({ status: 404, body: xml.error(code) });

const metricAnswer = (body: string): string => {
  const { MetricDataQueries } = JSON.parse(body) as { readonly MetricDataQueries: readonly { readonly Id: string }[] };
  return JSON.stringify({
    MetricDataResults: MetricDataQueries.map(({ Id }) => ({ Id, Values: [0, 0, 0], StatusCode: 'Complete' })),
  });
};
