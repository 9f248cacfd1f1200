import { readConfig, readRequest } from '../../src/runtime';
import { config, promotedConfig } from './fake/sample-config';

const told = (value: unknown) => readConfig({ REGIONLIFT_PART: JSON.stringify(value) });
const { source, target, resources } = config;
const [first] = resources;

describe('what the runtime is told', () => {
  test.each([
    ['before the promotion', config],
    ['after it', promotedConfig],
    ['without restores on trial', { ...config, restoreTestPlan: undefined }],
    ['without resources', { ...config, resources: [] }],
  ])('%s comes through JSON unchanged', (_, whole) => {
    expect(told(whole)).toEqual(JSON.parse(JSON.stringify(whole)));
  });

  test.each<[string, object, string]>([
    ['another version', { version: 2 }, 'version: found 2; allowed: 1'],
    ['no qualifier', { qualifier: '' }, 'qualifier: found ""'],
    ['no migration', { migration: undefined }, 'migration: found nothing; allowed: a text'],
    ['a part that is no text', { part: 7 }, 'part: found 7'],
    ['another partition', { partition: 'aws-iso' }, 'partition: found "aws-iso"; allowed: aws, aws-cn, aws-us-gov'],
    ['another account', { account: '12' }, 'account: found "12"; allowed: twelve digits'],
    ['no source vault', { source: { ...source, vaultName: '' } }, 'source.vaultName: found ""'],
    ['no target vault', { target: { ...target, vaultName: null } }, 'target.vaultName: found null'],
    ['one region', { target: { ...target, region: source.region } }, `target.region: found "${source.region}"`],
    ['no role', { backupRoleArn: 'backup' }, 'backupRoleArn: found "backup"; allowed: the ARN of a role'],
    ['no freshness', { freshHours: 0 }, 'freshHours: found 0; allowed: a whole number from 1'],
    ['half a day of retention', { keepDays: 0.5 }, 'keepDays: found 0.5'],
    ['no retention of copies', { keepCopyDays: undefined }, 'keepCopyDays: found nothing'],
    ['a nameless plan', { restoreTestPlan: '' }, 'restoreTestPlan: found ""; allowed: a text, or nothing'],
    ['resources that are no list', { resources: {} }, 'resources: found {}; allowed: a list of resources'],
    ['a resource without an ARN', { resources: [{ ...first, arn: 'orders' }] }, 'resources: found'],
    ['a key', { resources: [{ ...first, kind: 'KMS_KEY' }] }, 'resources: found'],
    ['a side that is none', { resources: [{ ...first, side: 'LEFT' }] }, 'resources: found'],
    ['nothing of copies', { resources: [{ ...first, copied: undefined }] }, 'resources: found'],
    ['nothing of points in time', { resources: [{ ...first, continuous: 1 }] }, 'resources: found'],
    ['no resource at all', { resources: [null] }, 'resources: found'],
  ])('%s is refused by its path', (_, wrong, message) => {
    expect(() => told({ ...config, ...wrong })).toThrow(
      expect.objectContaining({ name: 'InvalidRuntimeConfig', message: expect.stringContaining(message) }),
    );
  });

  test('its whole fits the environment of a function', () => {
    expect(JSON.stringify(promotedConfig).length).toBeLessThan(4_000);
  });
});

describe('what the runtime is asked', () => {
  const event = {
    source: 'aws.backup',
    'detail-type': 'Restore Job State Change',
    detail: { restoreJobId: '0A1B', status: 'COMPLETED', resourceType: 'S3' },
  };

  test('an action, or the end of a restore as EventBridge hands it over (BAK-4)', () => {
    expect(readRequest({ action: 'fresh-recovery-points' })).toEqual({ action: 'fresh-recovery-points' });
    expect(readRequest(event)).toEqual({ action: 'validate-restore', restoreJobId: '0A1B' });
  });

  test.each<[string, unknown, string]>([
    ['nothing', undefined, 'action is no text'],
    ['a number for an action', { action: 7 }, 'action is no text'],
    ['a job that is no text', { action: 'validate-restore', restoreJobId: 7 }, 'restoreJobId is no text'],
    ['an event of another kind', { ...event, 'detail-type': 'Backup Job State Change' }, 'action is no text'],
    ['an event of another source', { ...event, source: 'aws.s3' }, 'action is no text'],
    ['an event with a nameless job', { ...event, detail: { restoreJobId: '' } }, 'restoreJobId is no text'],
  ])('%s is refused', (_, asked, message) => {
    expect(() => readRequest(asked)).toThrow(expect.objectContaining({ name: 'InvalidRequest', message }));
  });
});
