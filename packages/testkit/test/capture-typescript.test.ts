import { join } from 'node:path';
import { type Capture, captureProgram, fakeOutputs } from '../src/capture';

const URN = 'urn:pulumi:dev::typed::';

describe('an update of a TypeScript program whose Pulumi.yaml names a directory as main', () => {
  let capture: Capture;
  beforeAll(async () => {
    capture = await captureProgram({
      directory: join(__dirname, 'fixtures', 'typed'),
      preview: false,
      onRead: ({ id }) => (id === 'orders-source' ? { bucket: 'from-the-read' } : undefined),
      fake: (resource) => ({ id: fakeOutputs(resource).id, outputs: { arn: `arn:of:${resource.region}` } }),
    });
  });

  it('takes ids and outputs from the caller', () => {
    expect(capture.stackOutputs).toEqual({ arn: 'arn:of:eu-central-1' });
  });

  it('answers and records what the program reads', () => {
    expect(capture.reads).toEqual([
      {
        urn: `${URN}aws:s3/bucket:Bucket::source`,
        type: 'aws:s3/bucket:Bucket',
        name: 'source',
        id: 'orders-source',
        parent: `${URN}pulumi:pulumi:Stack::typed-dev`,
        properties: {},
      },
    ]);
    const typed = capture.resources.find(({ name }) => name === 'typed');
    expect(typed?.inputs).toEqual({ region: 'eu-central-1', bucket: 'from-the-read' });
  });

  it('records an explicit provider', () => {
    const typed = capture.resources.find(({ name }) => name === 'typed');
    expect(typed?.provider).toBe(`${URN}pulumi:providers:aws::other::other-id`);
  });
});
