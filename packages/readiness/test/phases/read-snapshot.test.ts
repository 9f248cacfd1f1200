import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { judgePhases, readSnapshot } from '../../src/phases';
import { registered } from './programs';
import { kept } from './stacks';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'regionlift-phases-test-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const template = (name = 'orders') => ({ Resources: { Bucket: kept('AWS::S3::Bucket', { BucketName: name }) } });

/** Writes a file of JSON, or a text as it is; its path. */
function file(path: string, content: unknown): string {
  const full = join(directory, path);
  mkdirSync(join(full, '..'), { recursive: true });
  writeFileSync(full, typeof content === 'string' ? content : JSON.stringify(content));
  return full;
}

const addresses = (path: string) => [...readSnapshot(path).resources.keys()];

describe('a phase is read from', () => {
  test('a cloud assembly, with stages and nested stacks', () => {
    const stack = (templateFile: string) => ({
      type: 'aws:cloudformation:stack',
      environment: 'aws://111122223333/us-east-1',
      properties: { templateFile, stackName: 'orders' },
    });
    file('out/manifest.json', {
      artifacts: {
        Orders: stack('Orders.template.json'),
        Stage: { type: 'cdk:cloud-assembly', properties: { directoryName: 'stage' } },
      },
    });
    const inner = { Type: 'AWS::CloudFormation::Stack', Metadata: { 'aws:asset:path': 'Inner.nested.template.json' } };
    file('out/Orders.template.json', { Resources: { Inner: inner } });
    file('out/Inner.nested.template.json', template());
    file('out/stage/manifest.json', {
      artifacts: { Staged: { ...stack('Staged.template.json'), environment: 'aws://unknown-account/unknown-region' } },
    });
    file('out/stage/Staged.template.json', template());
    expect(addresses(join(directory, 'out'))).toEqual([
      '111122223333/us-east-1/orders/Inner',
      '111122223333/us-east-1/orders/Inner/Bucket',
      'orders/Bucket',
    ]);
  });

  test('a template, in JSON or YAML', () => {
    expect(addresses(file('Orders.template.json', template()))).toEqual(['template/Bucket']);
    const yaml = 'Resources:\n  Bucket:\n    Type: AWS::S3::Bucket\n    Properties:\n      BucketName: !Sub x\n';
    expect(addresses(file('Orders.yaml', yaml))).toEqual(['template/Bucket']);
  });

  test('a directory of templates; what is no program is overlooked', () => {
    file('phase/A.json', template());
    file('phase/B.json', template());
    file('phase/package.json', { name: 'orders' });
    expect(addresses(join(directory, 'phase'))).toEqual(['A/Bucket', 'B/Bucket']);
  });

  test('a capture in a directory', () => {
    const bucket = registered('aws:s3/bucket:Bucket', 'assets');
    file('phase/registrations.json', { resources: [bucket], stackOutputs: {} });
    expect(readSnapshot(join(directory, 'phase'))).toMatchObject({ title: 'phase', dialect: 'PULUMI' });
    expect(addresses(join(directory, 'phase'))).toEqual([bucket.urn]);
  });
});

describe('what is no phase is refused', () => {
  test.each<[string, () => string, string]>([
    ['nothing', () => join(directory, 'none'), 'NotFound'],
    ['no program', () => file('package.json', { name: 'orders' }), 'NothingToRead'],
    [
      'an assembly that names what is not in it',
      () => {
        const properties = { directoryName: '..' };
        return join(file('out/manifest.json', { artifacts: { A: { type: 'cdk:cloud-assembly', properties } } }), '..');
      },
      'NotAProgram',
    ],
    ['no JSON', () => file('a.json', '{'), 'NotWellFormed'],
    [
      'several programs',
      () => {
        file('phase/a.json', { resources: [], stackOutputs: {} });
        file('phase/b.json', template());
        return join(directory, 'phase');
      },
      'NotAProgram',
    ],
  ])('%s', (_name, path, code) => {
    expect(() => readSnapshot(path())).toThrow(expect.objectContaining({ code }));
  });
});

describe('a verdict over phases', () => {
  const phases = (...names: readonly string[]) =>
    names.map((name, index) => file(`${index}/Orders.json`, template(name)));

  test('passes where everything stays, and says so of each pair', async () => {
    const paths = phases('orders', 'orders', 'orders');
    const verdict = await judgePhases(paths);
    expect([verdict.program, verdict.standing]).toEqual([`phases ${paths.join(', ')}`, 'pass']);
    expect(verdict.judgements).toHaveLength(6);
  });

  test('neighbours alone, where asked', async () => {
    expect((await judgePhases(phases('orders', 'orders', 'orders'), { pairs: 'NEIGHBOURS' })).judgements).toHaveLength(
      4,
    );
  });

  test('fails with the pair, the value found and the source', async () => {
    const { standing, judgements } = await judgePhases([
      file('REPLICATE.json', template()),
      file('PROMOTED.json', template('other')),
    ]);
    expect([standing, judgements[0]]).toEqual([
      'fail',
      {
        code: 'StatefulReplaced',
        severity: 'HIGH',
        title: 'Nothing that holds data is made anew',
        verdict: 'fail',
        subject: 'AWS::S3::Bucket template/Bucket',
        property: 'BucketName',
        found:
          'REPLICATE → PROMOTED: orders → other: BucketName can be chosen at creation only; the new one is empty, the old one is left behind',
        allowed: 'the same value in every phase',
        remedy:
          "keep the value of the earlier phase (schema of AWS::S3::Bucket, as CDK's service specification has it)",
      },
    ]);
  });

  test('takes acknowledgements, and lists those that nothing needs', async () => {
    const acknowledgement = { code: 'StatefulReplaced', reason: 'It is empty.', origin: 'a file' };
    const idle = { ...acknowledgement, code: 'StatefulDeleted' };
    const options = { acknowledgements: [acknowledgement, idle], today: '2026-11-26' };
    const verdict = await judgePhases(phases('orders', 'other'), options);
    expect([verdict.standing, verdict.idle]).toEqual(['pass', [idle]]);
  });

  test('fewer than two phases prove nothing', async () => {
    const { standing, judgements } = await judgePhases(phases('orders'));
    expect([standing, judgements.map(({ code }) => code)]).toEqual(['fail', ['NothingToJudge']]);
  });
});
