import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, CfnResource, NestedStack, Stack, Validations } from 'aws-cdk-lib';
import { readinessMatchers } from '../../src/jest';
import { programOfTemplates } from '../../src/read';

expect.extend(readinessMatchers);

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'readiness-jest-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const env = { account: '111122223333', region: 'us-west-2' };
const reason = 'Scratch files are made again by the next run.';
const kept = { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' };
const bucket = (name: string) => ({ Type: 'AWS::S3::Bucket', Properties: { BucketName: name }, ...kept });
const appOf = (make: (stack: Stack) => void, phase = 'out') => {
  const app = new App({ outdir: join(directory, phase), analyticsReporting: false });
  make(new Stack(app, 'Shop', { env }));
  return app;
};
const failure = (assertion: () => unknown): string => {
  try {
    assertion();
  } catch (error) {
    return String(error);
  }
  return 'no failure';
};

/** A capture as far as the matchers look at it: one bucket, under a name. */
const captured = (name: string) => {
  const urn = `urn:pulumi:dev::shop::aws:s3/bucket:Bucket::${name}`;
  const resource = { urn, type: 'aws:s3/bucket:Bucket', name, custom: true, protect: true, retainOnDelete: true };
  const inputs = { bucket: 'shop-assets', region: 'us-west-2' };
  return { resources: [{ ...resource, inputs, state: inputs, id: 'shop-assets' }], stackOutputs: {} };
};

describe('toBeMigrationReady (CHK-1)', () => {
  const areas = ['A4'] as const;
  const accepted = { areas, acknowledgements: [{ code: 'NothingToJudge', reason: 'Only objects are moved here.' }] };

  test('lists what stands against a CDK app, as text', () => {
    const app = appOf((stack) => new CfnResource(stack, 'Assets', { type: 'AWS::S3::Bucket' }));
    const message = failure(() => expect(app).toBeMigrationReady({ areas: ['A2'] }));
    expect(message).toContain('the app is not ready to migrate with:');
    expect(message).toMatch(
      /✗ BucketNotVersioned {2}AWS::S3::Bucket us-west-2 .* › VersioningConfiguration.Status\n {2}found absent; allowed: Enabled\n {2}enable versioning/,
    );
    expect(app).not.toBeMigrationReady({ areas: ['A2'] });
  });

  test('counts what constructs acknowledge, there and below, nested stacks as well', () => {
    const app = appOf((stack) => {
      const scratch = new NestedStack(stack, 'Scratch');
      new CfnResource(scratch, 'Bucket', { type: 'AWS::S3::Bucket', properties: { BucketName: 'scratch' } });
      new CfnResource(stack, 'Assets', { type: 'AWS::S3::Bucket', properties: { BucketName: 'assets' } });
      Validations.of(scratch).acknowledge({ id: 'Regionlift::BucketNotVersioned', reason });
    });
    const message = failure(() => expect(app).toBeMigrationReady({ areas: ['A2'] }));
    const found = [...message.matchAll(/✗ BucketNotVersioned {2}(\S+ \S+ \S+)/g)].map(([, subject]) => subject);
    expect(found).toEqual(['AWS::S3::Bucket us-west-2 assets']);
  });

  test('takes acknowledgements of the app for all of it', () => {
    const app = appOf((stack) => new CfnResource(stack, 'Assets', { type: 'AWS::S3::Bucket' }));
    expect(app).not.toBeMigrationReady({ areas });
    Validations.of(app).acknowledge({ id: 'Regionlift::NothingToJudge', reason });
    expect(app).toBeMigrationReady({ areas });
    expect(failure(() => expect(app).not.toBeMigrationReady({ areas }))).toContain('was expected not to be');
  });

  test('judges a program that was read, a capture, and a path that is awaited', async () => {
    const document = { Resources: { Assets: bucket('shop-assets') } };
    writeFileSync(join(directory, 'shop.json'), JSON.stringify(document));
    const path = `${join(directory, 'shop.json')}@us-west-2`;
    expect(programOfTemplates([{ document, stackName: 'shop', ...env }])).toBeMigrationReady(accepted);
    expect(captured('assets')).toBeMigrationReady(accepted);
    await expect(path).toBeMigrationReady(accepted);
    await expect(path).not.toBeMigrationReady({ areas: ['A2'] });
  });

  test('is not met by what is unknown, unless that is asked for (CHK-2)', () => {
    const program = programOfTemplates([{ document: { Resources: { Assets: bucket('a') } }, stackName: 'shop' }]);
    const message = failure(() => expect(program).toBeMigrationReady(accepted));
    expect(message).toContain('? PartNotRead  shop\n  found its region is not told');
    expect(program).toBeMigrationReady({ ...accepted, failOn: 'fail' });
  });

  test('refuses what is no program, and acknowledgements that cannot be meant', () => {
    expect(() => expect(7).toBeMigrationReady()).toThrow('found a number; allowed: a path, a CDK app or stage');
    expect(() =>
      expect(captured('assets')).toBeMigrationReady({ acknowledgements: [{ code: 'Nothing', reason: '' }] }),
    ).toThrow('2 problems in options');
  });
});

describe('toKeepState (CHK-3)', () => {
  const stateful = (name: string, phase: string) =>
    appOf(
      (stack) => new CfnResource(stack, name, { type: 'AWS::S3::Bucket', properties: { BucketName: 'assets' } }),
      phase,
    );

  test('holds for a phase that keeps what holds data, of CDK, of Pulumi and at a path', () => {
    expect(stateful('Assets', 'after')).toKeepState(stateful('Assets', 'before'));
    expect(join(directory, 'after')).toKeepState(join(directory, 'before'));
    expect(captured('assets')).toKeepState(captured('assets'));
  });

  test('does not hold for one that makes it anew, and says what is lost', () => {
    const [before, after] = [stateful('Assets', 'before'), stateful('Files', 'after')];
    expect(after).not.toKeepState(before);
    expect(failure(() => expect(after).toKeepState(before))).toContain('✗ Stateful');
    expect(captured('files')).not.toKeepState(captured('assets'));
  });

  test('proves nothing of phases without data', () => {
    const [before, after] = ['before', 'after'].map((phase) =>
      appOf((stack) => new CfnResource(stack, 'Topic', { type: 'AWS::SNS::Topic' }), phase),
    ) as [App, App];
    expect(failure(() => expect(after).toKeepState(before))).toContain('nothing is proven');
  });

  test('takes acknowledgements, and refuses what is no phase', () => {
    const [before, after] = [captured('assets'), captured('files')];
    const code = /✗ (\w+)/.exec(failure(() => expect(after).toKeepState(before)))?.[1] ?? '';
    expect(after).toKeepState(before, { acknowledgements: [{ code, reason: 'The bucket has been emptied before.' }] });
    expect(() => expect(after).toKeepState(7 as never)).toThrow('found a number; allowed: a path, a CDK app');
  });
});
