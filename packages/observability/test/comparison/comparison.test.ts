import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { planOf } from '../core/sample';
import { compared, comparisonTable, notDrawn } from './compared';

describe('beside cdk-monitoring-constructs (OBS-1)', () => {
  test('the README shows the table that the comparison is made by', () => {
    expect(readFileSync(join(__dirname, '../../README.md'), 'utf8')).toContain(comparisonTable());
  });

  // What the parts' own panels draw is judged over the sample apps, for a library of the watchers knows no part.
  test('the state machine is drawn as they draw it', () => {
    const bodies = planOf().dashboards.map(({ body }) => body);
    expect(notDrawn(bodies, ['Step Functions'])).toEqual([]);
  });

  test('what is missing is told by kind, widget and metric', () => {
    expect(notDrawn([], ['S3 bucket'])).toEqual([
      'S3 bucket, Bucket Size: BucketSizeBytes',
      'S3 bucket, Object Count: NumberOfObjects',
    ]);
  });

  test('every kind that a migration moves is compared', () => {
    expect(compared.map(({ kind }) => kind)).toEqual([
      'S3 bucket',
      'Auto Scaling group',
      'EC2 instances',
      'Application Load Balancer (of an ECS service)',
      'Network Load Balancer',
      'RDS instance',
      'Aurora cluster',
      'Step Functions',
      'Lambda function',
    ]);
  });
});
