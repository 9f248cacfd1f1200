import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, CfnResource, NestedStack, Stack, Stage, Validations } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { ReadinessChecks } from '../../src/cdk';
import type { ReadinessOptions } from '../../src/verdict-on';

const account = '111122223333';
let directory: string;
beforeEach(() => {
  // CDK prints its report where the synthesis does not end.
  jest.spyOn(console, 'error').mockImplementation();
  directory = mkdtempSync(join(tmpdir(), 'readiness-cdk-'));
});
afterEach(() => {
  jest.restoreAllMocks();
  rmSync(directory, { recursive: true, force: true });
});

const newApp = () => new App({ outdir: directory, analyticsReporting: false });
const stackIn = (scope: Construct, id = 'Shop', region = 'us-west-2') =>
  new Stack(scope, id, { env: { account, region } });
const bucket = (scope: Construct, id: string) =>
  new CfnResource(scope, id, { type: 'AWS::S3::Bucket', properties: { BucketName: `shop-${id.toLowerCase()}` } });

interface Violation {
  readonly ruleName: string;
  readonly severity: string;
  readonly description: string;
  readonly suggestedFix: string;
  readonly ruleMetadata: Readonly<Record<string, string>>;
  readonly reason?: string;
  readonly violatingConstructs: readonly {
    readonly constructPath: string;
    readonly cloudFormationResource?: {
      readonly templatePath: string;
      readonly logicalId: string;
      readonly propertyPaths?: readonly string[];
    };
  }[];
}

/** Synthesizes with the plugin; its own part of CDK's report, and whether the synthesis ended. */
function judged(app: App, options: ReadinessOptions = {}, scope: Construct = app) {
  Validations.of(scope).addPlugins(new ReadinessChecks(options));
  let ended = false;
  try {
    app.synth();
  } catch {
    ended = true;
  }
  const file = join(directory, 'validation-report.json');
  const { pluginReports } = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as {
        pluginReports: readonly {
          pluginName: string;
          conclusion: string;
          metadata?: Readonly<Record<string, string>>;
          violations: readonly Violation[];
          suppressedViolations?: readonly Violation[];
        }[];
      })
    : { pluginReports: [] };
  const own = pluginReports.find(({ pluginName }) => pluginName === 'Regionlift');
  return {
    ended,
    conclusion: own?.conclusion,
    metadata: own?.metadata,
    violations: own?.violations ?? [],
    suppressed: own?.suppressedViolations ?? [],
    of: (code: string) => own?.violations.filter(({ ruleName }) => ruleName === code) ?? [],
  };
}

/** Construct paths of everything that a code was found at. */
const placesOf = (violations: readonly Violation[], code = 'BucketNotVersioned') =>
  violations
    .filter(({ ruleName }) => ruleName === code)
    .flatMap(({ violatingConstructs }) => violatingConstructs.map(({ constructPath }) => constructPath));

describe('the plugin for CDK (CHK-1)', () => {
  test('ends the synthesis and names resource, template and property of every finding, once for each code', () => {
    const app = newApp();
    const stack = stackIn(app);
    bucket(stack, 'Assets');
    bucket(stack, 'Uploads');
    const { ended, conclusion, of } = judged(app, { areas: ['A2'] });
    expect([ended, conclusion]).toEqual([true, 'failure']);
    expect(of('BucketNotVersioned')).toEqual([
      expect.objectContaining({
        description: 'A bucket keeps versions: found absent; allowed: Enabled',
        suggestedFix: 'enable versioning',
        severity: 'error',
        ruleMetadata: expect.objectContaining({ severity: 'HIGH', area: 'A2 objects in S3' }),
      }),
    ]);
    expect(
      of('BucketNotVersioned')[0]?.violatingConstructs.map(({ constructPath, cloudFormationResource }) => ({
        constructPath,
        ...cloudFormationResource,
      })),
    ).toEqual(
      ['Assets', 'Uploads'].map((logicalId) => ({
        constructPath: `Shop/${logicalId}`,
        templatePath: 'Shop.template.json',
        logicalId,
        propertyPaths: ['Properties.VersioningConfiguration.Status'],
      })),
    );
    expect(of('BucketNotKept')[0]?.violatingConstructs[0]?.cloudFormationResource?.propertyPaths).toEqual([
      'DeletionPolicy',
      'UpdateReplacePolicy',
    ]);
  });

  test('finds what stands in a nested stack, and in a stage', () => {
    const app = newApp();
    const stage = new Stage(app, 'Prod');
    const stack = stackIn(stage);
    const nested = new NestedStack(stack, 'Files');
    bucket(nested, 'Assets');
    const { violations } = judged(app, { areas: ['A2'] }, stage);
    expect(placesOf(violations)).toEqual(['Prod/Shop/Files/Assets']);
    expect(violations.filter(({ ruleName }) => ruleName === 'PartNotRead')).toEqual([]);
  });

  test('says of the app what is said of all of it, and of a stack what is said of that', () => {
    const app = newApp();
    bucket(new Stack(app, 'Anywhere'), 'Assets');
    const { violations } = judged(app, { areas: ['A4'] });
    expect(placesOf(violations, 'NothingToJudge')).toEqual([]);
    expect(placesOf(violations, 'PartNotRead')).toEqual(['Anywhere']);
  });

  test('finds that there is nothing to judge at the app', () => {
    const app = newApp();
    bucket(stackIn(app), 'Assets');
    const { violations, ended } = judged(app, { areas: ['A4'] });
    expect(placesOf(violations, 'NothingToJudge')).toEqual(['']);
    expect(ended).toBe(true);
  });

  test('takes an acknowledgement of CDK for what stands below it, and lists it', () => {
    const app = newApp();
    const stack = stackIn(app);
    const scratch = bucket(stack, 'Scratch');
    bucket(stack, 'Uploads');
    const reason = 'Scratch files are made again by the next run.';
    Validations.of(scratch).acknowledge({ id: 'Regionlift::BucketNotVersioned', reason });
    const { ended, violations, suppressed } = judged(app, { areas: ['A2'] });
    expect(placesOf(violations)).toEqual(['Shop/Uploads']);
    expect(placesOf(suppressed)).toEqual(['Shop/Scratch']);
    expect(suppressed.map((one) => one.reason)).toEqual([reason]);
    expect(ended).toBe(true);
  });

  test('lets an app pass of which every finding is acknowledged', () => {
    const app = newApp();
    bucket(stackIn(app), 'Assets');
    Validations.of(app).acknowledge({ id: 'Regionlift::NothingToJudge', reason: 'Only objects are moved here.' });
    expect(judged(app, { areas: ['A4'] })).toMatchObject({ ended: false, conclusion: 'success', violations: [] });
  });

  test('takes what its options accept, and lists it', () => {
    const app = newApp();
    bucket(stackIn(app), 'Assets');
    const { violations, metadata } = judged(app, {
      areas: ['A2'],
      acknowledgements: [
        { code: 'BucketNotVersioned', subject: '*shop-assets', reason: 'The bucket is emptied before the cutover.' },
      ],
    });
    expect(placesOf(violations)).toEqual([]);
    expect(metadata).toEqual({
      acknowledged:
        'BucketNotVersioned at AWS::S3::Bucket us-west-2 shop-assets: The bucket is emptied before the cutover.',
    });
  });

  test('warns of what is unknown (CHK-2), and fails for it where that is wanted', () => {
    const unknownIn = (options: ReadinessOptions) => {
      const app = newApp();
      bucket(new Stack(app, 'Anywhere'), 'Assets');
      const { ended, of } = judged(app, { areas: ['A4'], ...options });
      return { ended, severities: of('PartNotRead').map(({ severity }) => severity) };
    };
    expect(unknownIn({})).toEqual({ ended: false, severities: ['warning'] });
    expect(unknownIn({ failOn: 'unknown' })).toEqual({ ended: true, severities: ['error'] });
  });

  test('refuses options that cannot be meant', () => {
    const make = () => new ReadinessChecks({ acknowledgements: [{ code: 'NoSuchCode', reason: 'because' }] });
    expect(make).toThrow('2 problems in options');
  });
});
