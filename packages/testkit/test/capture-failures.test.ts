import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CaptureError, type CaptureOptions, captureProgram } from '../src/capture';

const failure = async (program: string, options: Partial<CaptureOptions> = {}): Promise<CaptureError> => {
  const directory = join(__dirname, 'fixtures', program);
  return captureProgram({ directory, ...options }).then(
    () => Promise.reject(new Error(`${program} did not fail`)),
    (error: CaptureError) => error,
  );
};

it('fails with the message of a program that throws, and keeps what it registered', async () => {
  const error = await failure('throwing');
  expect(error.code).toBe('ProgramFailed');
  expect(error.message).toContain('the source bucket is not versioned');
  expect(error.capture?.exitCode).not.toBe(0);
  expect(error.capture?.resources.map(({ name }) => name)).toEqual(['before', 'throwing-dev']);
});

it('refuses a duplicate URN in the words of the engine and keeps both records', async () => {
  const error = await failure('twice');
  const urn = 'urn:pulumi:dev::twice::aws:s3/bucket:Bucket::same';
  expect(error.message).toBe(`DuplicateUrn: Duplicate resource URN '${urn}'; try giving it a unique name`);
  expect(
    error.capture?.resources
      .filter(({ name }) => name === 'same')
      .map(({ inputs, refused }) => [inputs.region, refused]),
  ).toEqual([
    ['eu-west-1', undefined],
    ['eu-central-1', 'DuplicateUrn'],
  ]);
});

it('refuses a resource whose parent was never registered', async () => {
  const error = await failure('orphan');
  expect(error.message).toBe(
    'MissingParent: could not find parent resource urn:pulumi:dev::orphan::shop:index:Vault::nowhere',
  );
});

it('names the token and the arguments of a provider function nobody answers, even when the program ignores it', async () => {
  const error = await failure('asking');
  expect(error.message).toBe(
    'InvokeUnanswered: no answer for aws:ssm/getParameter:getParameter with {"name":"/orders/token"}; answer it in onInvoke',
  );
});

it('kills a program that does not end', async () => {
  const error = await failure('asking', { config: { hang: true }, timeoutMs: 3000 });
  expect(error.code).toBe('TimedOut');
  expect(error.capture?.exitCode).toBeNull();
});

describe('a directory that cannot be run', () => {
  let directory: string;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'capture-'));
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  const rejects = (pulumiYaml: string | undefined, message: RegExp, stackYaml?: string) => async () => {
    if (pulumiYaml !== undefined) writeFileSync(join(directory, 'Pulumi.yaml'), pulumiYaml);
    if (stackYaml !== undefined) writeFileSync(join(directory, 'Pulumi.dev.yaml'), stackYaml);
    await expect(captureProgram({ directory })).rejects.toThrow(message);
  };

  it('has no Pulumi.yaml', rejects(undefined, /NotRunnable: no Pulumi.yaml/));
  it('is a program of another language', rejects('name: x\nruntime: python\n', /runtime 'python'/));
  it(
    'names a main that is not built',
    rejects('name: x\nruntime: nodejs\nmain: lib/\n', /main 'lib\/'.*build the program/),
  );
  it('has no Pulumi SDK', rejects('name: x\nruntime: nodejs\n', /@pulumi\/pulumi is not installed/));
  it(
    'has encrypted configuration without a given value',
    rejects('name: x\nruntime: nodejs\n', /x:token is encrypted/, 'config:\n  x:token:\n    secure: v1:abc\n'),
  );
});
