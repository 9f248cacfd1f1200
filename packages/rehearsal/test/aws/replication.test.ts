import fc from 'fast-check';
import { s3, stores } from '../../src/aws/s3';
import { account, assetsPart, bucket, caller, from, programme, role, source, stillClock, target, to } from './sample';

const forward = { Role: assetsPart.forwardRoleArn, Rules: [assetsPart.forwardRule] };

function world() {
  const clock = stillClock();
  const plan = programme(bucket('plain', to, { VersioningConfiguration: {} }));
  const held = stores(plan, clock, 500);
  const call = caller(s3(held, account), clock);
  const putRule = (configuration: object = forward) =>
    call('PutBucketReplication', { Bucket: source, ReplicationConfiguration: configuration }, from);
  return { clock, plan, held, call, putRule };
}

describe('replication between the buckets of a rehearsal (REH-1)', () => {
  test('takes its time, in either direction, and keeps version ids', async () => {
    const { clock, held, putRule } = world();
    held.put(source, 'before', 'the rule');
    clock.skip(1);
    await putRule();
    const out = held.put(source, 'out', 'to the target');
    const back = held.put(target, 'back', 'to the source');
    clock.skip(499);
    const early = [held.get(target, 'out'), held.get(source, 'back')];
    clock.skip(1);
    expect(early).toEqual([undefined, undefined]);
    expect([held.get(target, 'out'), held.get(source, 'back'), held.get(target, 'before')]).toEqual([
      'to the target',
      'to the source',
      undefined,
    ]);
    expect([held.versions(target), held.versions(source).map(({ key }) => key)]).toEqual([
      [
        { key: 'back', versionId: back },
        { key: 'out', versionId: out },
      ],
      ['back', 'before', 'out'],
    ]);
  });

  test('stops with an endless lag, and goes on when it ends', async () => {
    const { clock, held, putRule } = world();
    await putRule();
    held.lagMs = Infinity;
    held.put(source, 'a', '1');
    clock.skip(3_600_000);
    const stopped = held.get(target, 'a');
    held.lagMs = 500;
    expect([stopped, held.get(target, 'a')]).toEqual([undefined, '1']);
  });

  test('never replicates a replica again, and carries delete markers', async () => {
    const { clock, held, putRule } = world();
    await putRule();
    held.put(source, 'a', '1');
    clock.skip(1_000);
    held.write(source, 'a', undefined);
    clock.skip(1_000);
    expect([held.get(target, 'a'), held.versions(target).length, held.versions(source).length]).toEqual([
      undefined,
      2,
      2,
    ]);
    expect(held.replications().map(({ source: name }) => name)).toEqual([source, source]);
  });

  test('leaves KMS-encrypted objects out where no rule selects them', async () => {
    const { clock, held, call } = world();
    const { SourceSelectionCriteria, ...rest } = assetsPart.forwardRule;
    const { EncryptionConfiguration, ...destination } = rest.Destination;
    const rule = { ...rest, Destination: { ...destination, Bucket: `arn:aws:s3:::${source}` } };
    const ReplicationConfiguration = { Role: role('r'), Rules: [rule] };
    await call('PutBucketReplication', { Bucket: target, ReplicationConfiguration });
    held.put(target, 'a', '1');
    clock.skip(1_000);
    expect(held.get(source, 'a')).toBeUndefined();
  });

  test.each([
    ['a destination that is not there', { Destination: { Bucket: 'arn:aws:s3:::nowhere' } }, 'must exist'],
    ['a destination without versions', { Destination: { Bucket: 'arn:aws:s3:::plain' } }, 'versioning enabled'],
    ['a rule of both schemas', { Filter: undefined }, 'Priority cannot be used'],
    ['a rule without priority', { Priority: undefined }, 'Priority must be specified'],
    ['a key for objects that are not selected', { SourceSelectionCriteria: undefined }, 'SseKmsEncryptedObjects'],
    ['a rule without a name', { ID: undefined }, 'Rule Id must be unique'],
  ])('refuses %s', async (_, change, message) => {
    const { putRule } = world();
    await expect(putRule({ ...forward, Rules: [{ ...assetsPart.forwardRule, ...change }] })).rejects.toThrow(message);
  });

  test('refuses no rules, no role, and two rules of one priority', async () => {
    const { putRule } = world();
    const again = { ...assetsPart.forwardRule, ID: 'again' };
    await expect(putRule({ ...forward, Rules: [] })).rejects.toMatchObject({ name: 'MalformedXML' });
    await expect(putRule({ ...forward, Role: 'nobody' })).rejects.toMatchObject({ name: 'InvalidArgument' });
    await expect(putRule({ ...forward, Rules: [assetsPart.forwardRule, again] })).rejects.toThrow('duplicate priority');
  });

  test('a deployment changes what its program says otherwise, and nothing else', async () => {
    const { held, plan, call, putRule } = world();
    await putRule();
    await call('DeleteBucketReplication', { Bucket: target });
    held.deploy(plan);
    const untouched = [held.bucket(source)?.replication, held.bucket(target)?.replication];
    const resources = plan.resources.map((one) =>
      one.name === target ? { ...one, properties: { ...one.properties, ReplicationConfiguration: undefined } } : one,
    );
    held.deploy({ ...plan, resources });
    held.deploy(plan);
    expect(untouched).toEqual([forward, undefined]);
    expect(held.bucket(target)?.replication?.Rules?.[0]).toMatchObject({ ID: `${assetsPart.forwardRule.ID}-reverse` });
  });

  test('both buckets hold the same versions in the end, whatever was written where and however late', async () => {
    const write = fc.record({
      at: fc.constantFrom(source, target),
      key: fc.constantFrom('a', 'b', 'c'),
      body: fc.option(fc.string(), { nil: undefined }),
      waitMs: fc.nat(2_000),
      lagMs: fc.constantFrom(0, 100, 5_000, Infinity),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(write, { maxLength: 30 }), async (writes) => {
        const { clock, held, putRule } = world();
        await putRule();
        const written = writes.map(({ at, key, body, waitMs, lagMs }) => {
          held.lagMs = lagMs;
          clock.skip(waitMs);
          return held.write(at, key, body).versionId;
        });
        held.lagMs = 0;
        const ids = (name: string) =>
          held
            .versions(name)
            .map(({ versionId }) => versionId)
            .sort();
        expect([ids(source), ids(target)]).toEqual([[...written].sort(), [...written].sort()]);
      }),
      { numRuns: 60 },
    );
  });
});
