import { alarmIdOf, logRetentionDays } from '@regionlift/migration/core';
import {
  bucketAlarms,
  bucketDeclaration,
  bucketPolicyOf,
  bucketSignals,
  ledgerLifecycle,
  presenceOf,
  replicationMetric,
  targetLifecycle,
} from '../../src/core';
import { phases, planOf, scenarios, sourceKeyArn } from '../cases';

describe('bucketPolicyOf', () => {
  test('refuses plain text and TLS below 1.2, for bucket and objects, and nothing else (S3-4)', () => {
    const denied = {
      Effect: 'Deny',
      Principal: '*',
      Action: 's3:*',
      Resource: ['arn:aws:s3:::b', 'arn:aws:s3:::b/*'],
    };
    expect(bucketPolicyOf(planOf().migration, 'b').Statement).toEqual([
      { Sid: 'DenyPlainText', ...denied, Condition: { Bool: { 'aws:SecureTransport': 'false' } } },
      { Sid: 'DenyOldTls', ...denied, Condition: { NumericLessThan: { 's3:TlsVersion': '1.2' } } },
    ]);
  });
});

describe('lifecycle', () => {
  test('the target keeps every version unless the user says otherwise (S3-4)', () => {
    for (const phase of phases) {
      expect(targetLifecycle(planOf({}, { phase }))).toEqual([
        { id: 'abandoned-uploads', status: 'Enabled', prefix: '', abortIncompleteMultipartUploadDays: 7 },
      ]);
    }
  });

  test('expiry that was chosen starts at CUT_OVER, when every version has been compared (S3-11)', () => {
    const status = phases.map((phase) => targetLifecycle(planOf({ noncurrentVersionRetentionDays: 30 }, { phase }))[1]);
    expect(status.map((rule) => [rule?.status, rule?.noncurrentVersionExpirationDays])).toEqual([
      ['Disabled', 30],
      ['Disabled', 30],
      ['Enabled', 30],
      ['Enabled', 30],
    ]);
  });

  test('the ledger drops reports, never its journal', () => {
    const expiring = ledgerLifecycle(planOf()).filter(({ expirationDays }) => expirationDays !== undefined);
    expect(expiring).toEqual([
      { id: 'batch-reports', status: 'Enabled', prefix: 'batch-reports/assets/', expirationDays: 90 },
    ]);
  });

  test.each([
    [1, 30],
    [30, 30],
    [31, 60],
    [181, 365],
    [365, 365],
  ])('a log for %i days is kept %i, a value that CloudWatch Logs knows', (days, kept) => {
    expect(logRetentionDays(days)).toBe(kept);
  });
});

describe('bucketSignals', () => {
  const where = (direction: 'FORWARD' | 'REVERSE', name: Parameters<typeof replicationMetric>[2]) => {
    const { side, region } = replicationMetric(planOf(), direction, name);
    return `${side} ${region}`;
  };

  test('failures are published where the objects come from, the rest where they go (S3-6)', () => {
    expect(where('FORWARD', 'OperationsFailedReplication')).toBe('SOURCE us-west-2');
    expect(where('FORWARD', 'BytesPendingReplication')).toBe('TARGET us-east-1');
    expect(where('FORWARD', 'OperationsPendingReplication')).toBe('TARGET us-east-1');
    expect(where('FORWARD', 'ReplicationLatency')).toBe('TARGET us-east-1');
    expect(where('REVERSE', 'OperationsFailedReplication')).toBe('TARGET us-east-1');
    expect(where('REVERSE', 'BytesPendingReplication')).toBe('SOURCE us-west-2');
  });

  test('a single failed operation is unwell and aborts a cutover; its absence is well (S3-6)', () => {
    expect(bucketSignals(planOf())[0]).toEqual({
      name: 'replication-failed',
      side: 'SOURCE',
      region: 'us-west-2',
      namespace: 'AWS/S3',
      metricName: 'OperationsFailedReplication',
      dimensions: {
        SourceBucket: 'orders-assets',
        DestinationBucket: 'rl-orders-assets-111122223333-us-east-1',
        RuleId: 'regionlift-rl-orders-assets',
      },
      statistic: 'Sum',
      periodSeconds: 60,
      threshold: 0,
      comparison: 'ABOVE',
      evaluationPeriods: 1,
      missingData: 'NOT_BREACHING',
      missingDataReason: 'S3 publishes failures only while something replicates',
      severity: 'CRITICAL',
      abortsCutover: true,
      reason: expect.stringMatching(/./),
    });
  });

  test('only a failure on the way to the target aborts the cutover: the way back is of no use before the flip', () => {
    const aborting = bucketSignals(planOf()).filter(({ abortsCutover }) => abortsCutover);
    expect(aborting.map(({ name }) => name)).toEqual(['replication-failed']);
  });

  test('failures wake somebody, on the way back once there is a rollback to keep whole; what waits does not (OBS-2)', () => {
    const critical = phases.map((phase) =>
      bucketSignals(planOf({}, { phase }))
        .filter(({ severity }) => severity === 'CRITICAL')
        .map(({ name }) => name),
    );
    expect(critical).toEqual([
      ['replication-failed'],
      ['replication-failed'],
      ['replication-failed', 'reverse-replication-failed'],
      [],
    ]);
  });

  test('both ways are watched with the thresholds of the user (S3-6, S3-8)', () => {
    const plan = planOf({ pendingBytesThreshold: 1, pendingOperationsThreshold: 2, latencyThresholdSeconds: 3 });
    expect(bucketSignals(plan).map(({ name, threshold }) => [name, threshold])).toEqual([
      ['replication-failed', 0],
      ['replication-pending-bytes', 1],
      ['replication-pending-operations', 2],
      ['replication-latency', 3],
      ['reverse-replication-failed', 0],
      ['reverse-replication-pending-bytes', 1],
      ['reverse-replication-pending-operations', 2],
      ['reverse-replication-latency', 3],
    ]);
  });

  test('an alarm notifies inside its own region only, and has a name of its own', () => {
    const alarms = bucketAlarms(planOf(scenarios['an owned KMS source with everything chosen']));
    for (const { signal, actionArns } of alarms)
      expect(actionArns).toEqual([`arn:aws:sns:${signal.region}:111122223333:ops`]);
    expect(new Set(alarms.map(({ alarmName }) => alarmName)).size).toBe(8);
    expect(alarmIdOf({ name: 'reverse-replication-failed' })).toBe('ReverseReplicationFailedAlarm');
  });
});

describe('presenceOf', () => {
  const present = (facts: object) =>
    phases.map((phase) => {
      const { forwardRule, reverseRule, actors, accessPoint, parameters } = presenceOf(planOf(facts, { phase }));
      return Object.entries({ forwardRule, reverseRule, actors, accessPoint, parameters })
        .filter(([, there]) => there)
        .map(([what]) => what);
    });

  test('a foreign source is there from the start: the way back is declared at once (S3-8, S3-9)', () => {
    expect(present({})).toEqual([
      ['reverseRule', 'actors', 'parameters'],
      ['reverseRule', 'actors', 'parameters'],
      ['reverseRule', 'actors', 'parameters'],
      ['parameters'],
    ]);
  });

  test('an owned source comes after the target: what needs both waits for PROMOTED', () => {
    expect(present({ sourceOwnership: 'THIS_MIGRATION', endpointFlip: 'MULTI_REGION_ACCESS_POINT' })).toEqual([
      ['forwardRule', 'actors'],
      ['forwardRule', 'reverseRule', 'actors', 'accessPoint'],
      ['forwardRule', 'reverseRule', 'actors', 'accessPoint'],
      ['accessPoint'],
    ]);
  });
});

describe('bucketDeclaration', () => {
  test('names outputs and what must not be lost (A8)', () => {
    const { outputs, protects, kind, name } = bucketDeclaration(planOf({ sourceEncryption: 'KMS', sourceKeyArn }));
    expect([name, kind]).toEqual(['assets', 'BUCKET']);
    expect(outputs.map((output) => output.name)).toEqual([
      'AssetsSourceBucket',
      'AssetsTargetBucket',
      'AssetsTargetKey',
      'AssetsRuntimeFunction',
      'AssetsEndpointParameter',
    ]);
    expect(protects.map(({ side, arn }) => `${side} ${arn}`)).toEqual([
      'SOURCE arn:aws:s3:::orders-assets',
      'TARGET arn:aws:s3:::rl-orders-assets-111122223333-us-east-1',
      'SOURCE arn:aws:s3:::rl-orders-assets-ledger-111122223333-us-west-2',
      'TARGET arn:aws:kms:us-east-1:111122223333:alias/rl-orders-assets',
      'SOURCE arn:aws:kms:us-west-2:111122223333:alias/rl-orders-assets',
      `SOURCE ${sourceKeyArn}`,
    ]);
  });

  test('has steps and signals until it is finalised, and what it protects for ever', () => {
    const finalised = bucketDeclaration(planOf({}, { phase: 'FINALISED' }));
    expect([finalised.steps, finalised.signals]).toEqual([[], []]);
    expect(finalised.protects.map(({ arn }) => arn)).toEqual(
      bucketDeclaration(planOf()).protects.map(({ arn }) => arn),
    );
    expect(bucketDeclaration(planOf()).steps.length).toBeGreaterThan(0);
  });
});
