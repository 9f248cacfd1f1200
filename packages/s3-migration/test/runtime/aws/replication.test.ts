import type { ReplicationConfiguration } from '../../../src/core';
import { awsBucket } from '../../../src/runtime/aws/bucket';
import { account, sampleConfig } from '../../sample-plan';
import { xml } from '../loopback/answers';
import { body, onTheWire } from '../loopback/on-the-wire';

const config = sampleConfig();
const { answering, asked, clients, only } = onTheWire();
const bucket = () => awsBucket(clients().s3('us-west-2'), 'orders-assets', account);

const foreign =
  '<Rule><ID>theirs &amp; more</ID><Priority>3</Priority><Filter/><Status>Enabled</Status><DeleteMarkerReplication><Status>Disabled</Status></DeleteMarkerReplication><Destination><Bucket>arn:aws:s3:::theirs</Bucket><StorageClass>STANDARD_IA</StorageClass></Destination></Rule>';
const tagged =
  '<Rule><ID>tagged</ID><Priority>4</Priority><Filter><And><Prefix>a/</Prefix><Tag><Key>k</Key><Value/></Tag><Tag><Key>l</Key><Value>v</Value></Tag></And></Filter><Status>Disabled</Status><DeleteMarkerReplication><Status>Disabled</Status></DeleteMarkerReplication><SourceSelectionCriteria><ReplicaModifications><Status>Enabled</Status></ReplicaModifications></SourceSelectionCriteria><Destination><Bucket>arn:aws:s3:::theirs</Bucket><Account>210987654321</Account><AccessControlTranslation><Owner>Destination</Owner></AccessControlTranslation></Destination></Rule>';

/** Elements of an XML text in a canonical order: what S3 reads does not depend on the order of siblings. */
const elements = (text: string): readonly string[] =>
  (text.match(/<[^>]+>|[^<]+/g) ?? [])
    .map((part) => part.replace(/^<(\w+)\/>$/, '<$1></$1>'))
    .flatMap((part) => (part.includes('></') ? part.replace('></', '>|</').split('|') : [part]))
    .sort();

describe('replication over the wire (S3-9)', () => {
  test('no configuration is a value', async () => {
    answering({ status: 404, ...body(xml.error('ReplicationConfigurationNotFoundError')) });
    expect(await bucket().replication()).toBeUndefined();
    expect(asked()).toEqual(['GET /orders-assets/?replication= us-west-2']);
    expect(only().headers['x-amz-expected-bucket-owner']).toBe(account);
  });

  test.each([
    ['NoSuchBucket', 404],
    ['AccessDenied', 403],
  ])('%s stays an error', async (code, status) => {
    answering({ status, ...body(xml.error(code)) });
    await expect(bucket().replication()).rejects.toMatchObject({ name: code });
  });

  test('foreign rules go back as they came, element by element', async () => {
    answering(body(xml.replication(config.forwardRoleArn, foreign + tagged)));
    const read = (await bucket().replication()) as ReplicationConfiguration;
    answering({});
    await bucket().putReplication(read);
    expect(asked()).toEqual(['PUT /orders-assets/?replication= us-west-2']);
    const sent = only().body.match(/<Rule>.*<\/Rule>/)?.[0] ?? '';
    expect(elements(sent)).toEqual(elements(foreign + tagged));
  });

  test('our rule goes out in the current schema', async () => {
    answering({});
    await bucket().putReplication({ Role: config.forwardRoleArn, Rules: [config.forwardRule] });
    for (const part of [
      '<ID>regionlift-rl-orders-assets</ID>',
      '<Priority>1</Priority>',
      '<Filter><Prefix></Prefix></Filter>',
      '<ReplicationTime><Status>Enabled</Status><Time><Minutes>15</Minutes></Time></ReplicationTime>',
      '<SseKmsEncryptedObjects><Status>Enabled</Status></SseKmsEncryptedObjects>',
      '<ReplicaModifications><Status>Enabled</Status></ReplicaModifications>',
      `<Role>${config.forwardRoleArn}</Role>`,
    ]) {
      expect(only().body.replaceAll('<Prefix/>', '<Prefix></Prefix>')).toContain(part);
    }
  });

  test('deletion', async () => {
    answering({ status: 204 });
    await bucket().deleteReplication();
    expect(asked()).toEqual(['DELETE /orders-assets/?replication= us-west-2']);
  });

  test("S3's refusal keeps its code and message", async () => {
    answering({ status: 400, ...body(xml.error('InvalidRequest', 'Found duplicate priority 1.')) });
    await expect(bucket().putReplication({ Role: config.forwardRoleArn, Rules: [] })).rejects.toMatchObject({
      name: 'InvalidRequest',
      message: 'Found duplicate priority 1.',
    });
  });
});
