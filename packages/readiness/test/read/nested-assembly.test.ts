import { App, CfnResource, NestedStack, Stack } from 'aws-cdk-lib';
import { keepsState, readSnapshot } from '../../src/phases';
import { readPrograms } from '../../src/read';

/** An assembly with a bucket in a nested stack, and one in a stack that is nested in that. */
function synthesized(withPaths: boolean, deepest: string): string {
  const app = new App({ context: { 'aws:cdk:enable-asset-metadata': withPaths } });
  const stack = new Stack(app, 'Shop', { env: { region: 'us-west-2', account: '111122223333' } });
  const files = new NestedStack(stack, 'Files');
  const deeper = new NestedStack(files, 'Deeper');
  for (const [scope, BucketName] of [
    [files, 'files'],
    [deeper, deepest],
  ] as const)
    new CfnResource(scope, 'Bucket', { type: 'AWS::S3::Bucket', properties: { BucketName } });
  return app.synth().directory;
}

describe.each([true, false])('nested stacks of an assembly, with the paths of assets in templates: %s', (withPaths) => {
  const directory = synthesized(withPaths, 'deeper');

  test('are judged with those that they stand in', async () => {
    const [program] = await readPrograms([directory]);
    expect(program?.unread).toEqual([]);
    const buckets = program?.resources.filter(({ kind }) => kind === 'AWS::S3::Bucket');
    expect(buckets?.map(({ name, region }) => `${region} ${name}`)).toEqual(['us-west-2 deeper', 'us-west-2 files']);
  });

  test('are compared phase by phase', () => {
    const before = readSnapshot(directory);
    const { against } = keepsState(before, readSnapshot(synthesized(withPaths, 'renamed')));
    expect(against.map(({ code, property }) => [code, property])).toEqual([['StatefulReplaced', 'BucketName']]);
    expect(keepsState(before, before).keeps).toBe(true);
  });
});
