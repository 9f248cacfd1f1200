import type { LiveRestored, ValidatedType } from '../../../src/core';
import { awsRestores } from '../../../src/runtime/aws/restores';
import { config } from '../fake/sample-config';
import { ec2Answer, ec2Error, jsonAnswer, jsonError, onTheWire, queryAnswer, queryError } from './on-the-wire';

const { answering, asked, clients, requests } = onTheWire();
const restores = () => awsRestores(clients(), config);
const rdsArn = (type: string) => `arn:aws:rds:us-east-1:111122223333:${type}:awsbackup-restore-test-1`;
const ec2Arn = (id: string) => `arn:aws:ec2:us-east-1:111122223333:${id}`;
const bucketArn = 'arn:aws:s3:::awsbackup-restore-test-1';
const bucket = (keys: number) => ({
  body: `<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><KeyCount>${keys}</KeyCount></ListBucketResult>`,
});
const s3Error = (code: string, status: number) => ({
  status,
  body: `<Error><Code>${code}</Code><Message>${code}</Message></Error>`,
});

describe('a restore job', () => {
  test('with everything that it says', async () => {
    answering(
      jsonAnswer({
        Status: 'COMPLETED',
        ResourceType: 'S3',
        CreatedResourceArn: bucketArn,
        BackupSizeInBytes: 12,
        ValidationStatus: 'VALIDATING',
        CreatedBy: { RestoreTestingPlanArn: 'plan' },
      }),
    );
    expect(await restores().job('0A1B')).toEqual({
      status: 'COMPLETED',
      resourceType: 'S3',
      createdArn: bucketArn,
      backupBytes: 12,
      validationStatus: 'VALIDATING',
      planArn: 'plan',
    });
    expect(asked()).toEqual(['backup us-east-1 GET /restore-jobs/0A1B']);
  });

  test('of an operator, which failed', async () => {
    answering(jsonAnswer({ Status: 'FAILED', StatusMessage: 'no subnet' }));
    expect(await restores().job('0A1B')).toEqual({ status: 'FAILED', message: 'no subnet' });
  });

  test('that is not there is none', async () => {
    answering(jsonError('ResourceNotFoundException'));
    expect(await restores().job('0A1B')).toBeUndefined();
  });

  test('is told how it went', async () => {
    answering({ status: 204 });
    await restores().report('0A1B', 'FAILED', 'it is failed');
    expect(asked()).toEqual([
      'backup us-east-1 PUT /restore-jobs/0A1B/validations {"ValidationStatus":"FAILED","ValidationStatusMessage":"it is failed"}',
    ]);
  });
});

describe('what was restored', () => {
  test.each<[string, ValidatedType, string, Parameters<typeof answering>[0], LiveRestored | undefined]>([
    ['a bucket with objects', 'S3', bucketArn, bucket(1), { holdsObjects: true }],
    ['an empty bucket', 'S3', bucketArn, bucket(0), { holdsObjects: false }],
    ['no bucket', 'S3', bucketArn, s3Error('NoSuchBucket', 404), undefined],
    [
      'a database',
      'RDS',
      rdsArn('db'),
      queryAnswer(
        'DescribeDBInstances',
        '<DBInstances><DBInstance><DBInstanceStatus>available</DBInstanceStatus></DBInstance></DBInstances>',
      ),
      { state: 'available' },
    ],
    ['no database', 'RDS', rdsArn('db'), queryError('DBInstanceNotFound'), undefined],
    [
      'a cluster',
      'Aurora',
      rdsArn('cluster'),
      queryAnswer('DescribeDBClusters', '<DBClusters><DBCluster><Status>creating</Status></DBCluster></DBClusters>'),
      { state: 'creating' },
    ],
    ['no cluster', 'Aurora', rdsArn('cluster'), queryError('DBClusterNotFoundFault'), undefined],
    [
      'a volume',
      'EBS',
      ec2Arn('volume/vol-1'),
      ec2Answer('DescribeVolumes', '<volumeSet><item><status>available</status></item></volumeSet>'),
      { state: 'available' },
    ],
    ['no volume', 'EBS', ec2Arn('volume/vol-1'), ec2Error('InvalidVolume.NotFound'), undefined],
    [
      'an instance',
      'EC2',
      ec2Arn('instance/i-1'),
      ec2Answer(
        'DescribeInstances',
        '<reservationSet><item><instancesSet><item><instanceState><code>16</code><name>running</name></instanceState></item></instancesSet></item></reservationSet>',
      ),
      { state: 'running' },
    ],
    ['no instance', 'EC2', ec2Arn('instance/i-1'), ec2Error('InvalidInstanceID.NotFound'), undefined],
  ])('%s', async (_, type, arn, answer, expected) => {
    answering(answer);
    expect(await restores().restored(type, arn)).toEqual(expected);
    expect(requests.map(({ region }) => region)).toEqual(['us-east-1']);
  });

  test('is asked for by its own name', async () => {
    answering(bucket(1));
    await restores().restored('S3', bucketArn);
    expect(asked()).toEqual(['s3 us-east-1 GET /awsbackup-restore-test-1/?list-type=2&max-keys=1']);
    answering(ec2Answer('DescribeVolumes', '<volumeSet/>'));
    await restores().restored('EBS', ec2Arn('volume/vol-1'));
    expect(requests[0]?.body).toContain('VolumeId.1=vol-1');
  });

  test('that may not be looked at is an error, not absence', async () => {
    answering(s3Error('AccessDenied', 403));
    await expect(restores().restored('S3', bucketArn)).rejects.toMatchObject({ name: 'AccessDenied' });
  });
});
