import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ReadError, readPrograms } from '../../src/read';
import { previewOf, sample, stateOf } from './pulumi-sample';

let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'regionlift-read-'));
});

afterEach(() => rmSync(directory, { recursive: true, force: true }));

function written(files: Readonly<Record<string, unknown>>): void {
  for (const [name, content] of Object.entries(files)) {
    const path = join(directory, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  }
}

const bucket = (BucketName: unknown) => ({
  Resources: { Assets: { Type: 'AWS::S3::Bucket', Properties: { BucketName } } },
});

const read = (...names: string[]) => readPrograms(names.map((name) => join(directory, name)));

const named = (programs: Awaited<ReturnType<typeof read>>) =>
  programs.map(({ title, resources }) => [
    title.replaceAll(`${directory}/`, ''),
    ...resources.map(({ region, name }) => `${region} ${name}`),
  ]);

const errorOf = async (...names: string[]): Promise<ReadError> => {
  const error: unknown = await read(...names).catch((raised: unknown) => raised);
  if (error instanceof ReadError) return error;
  throw new Error('it was read');
};

describe('files', () => {
  it('of templates that are given together are one program, each in the region behind its path', async () => {
    written({
      'a.json': bucket('a'),
      'b.yaml': 'Resources: {B: {Type: AWS::S3::Bucket, Properties: {BucketName: b}}}',
    });
    expect(named(await read('a.json@eu-west-1', 'b.yaml@us-east-1'))).toEqual([
      ['a.json, b.yaml', 'eu-west-1 a', 'us-east-1 b'],
    ]);
  });

  it('that are called like a path with a region are taken by their names', async () => {
    written({ 'a.json@eu-west-1': bucket('a') });
    expect(named(await read('a.json@eu-west-1'))).toEqual([['a.json@eu-west-1', 'unknown-region a']]);
  });

  it('of Pulumi are each a program', async () => {
    written({ 'state.json': stateOf(sample(true)), 'preview.json': previewOf(sample(false)), 'a.json': bucket('a') });
    expect((await read('state.json', 'preview.json', 'a.json@eu-west-1')).map(({ dialect }) => dialect)).toEqual([
      'CLOUDFORMATION',
      'PULUMI',
      'PULUMI',
    ]);
  });

  it('that the CLI of AWS has answered are templates', async () => {
    written({ 'a.json': { TemplateBody: bucket('a') }, 'b.json': { TemplateBody: JSON.stringify(bucket('b')) } });
    expect(named(await read('a.json', 'b.json'))).toEqual([['a.json, b.json', 'unknown-region a', 'unknown-region b']]);
  });

  it.each([
    ['no such file', 'nowhere.json', {}, 'NotFound'],
    ['a file that is no program', 'a.json', { 'a.json': { name: 'a' } }, 'NotAProgram'],
    ['a list', 'a.json', { 'a.json': [] }, 'NotAProgram'],
    ['a file that is not well-formed', 'a.json', { 'a.json': '{' }, 'NotWellFormed'],
    ['a directory without a program', 'a', { 'a/readme.txt': 'Resources' }, 'NothingToRead'],
  ])('with %s raise an error', async (_, name, files, code) => {
    written(files);
    expect(await errorOf(name)).toMatchObject({ code, path: join(directory, name) });
  });

  it('without a path raise an error', async () => {
    await expect(readPrograms([])).rejects.toThrow('NothingToRead');
  });
});

describe('a directory', () => {
  it('of templates is one program; what else stands in it is passed over', async () => {
    written({
      'a.json': bucket('a'),
      'b.yml': 'Resources:\n  B: {Type: AWS::S3::Bucket, Properties: {BucketName: !Sub "b"}}',
      'package.json': '{"name": "x"}',
      'tsconfig.json': '{ // a comment\n}',
      'notes.md': 'Resources',
    });
    expect(named(await read('.'))).toEqual([[directory, 'unknown-region a', 'unknown-region b']]);
  });

  it('in which a template is not well-formed raises an error', async () => {
    written({ 'a.json': bucket('a'), 'b.json': '{"Resources": {' });
    expect(await errorOf('.')).toMatchObject({ code: 'NotWellFormed', path: join(directory, 'b.json') });
  });

  it('nests templates that others name', async () => {
    const nested = {
      Type: 'AWS::CloudFormation::Stack',
      Properties: { TemplateURL: 'https://b/x/child.json', Parameters: { Name: 'in' } },
    };
    written({
      'child.json': { Parameters: { Name: {} }, ...bucket({ Ref: 'Name' }) },
      'root.json': { Resources: { N: nested } },
    });
    const [program] = await readPrograms([directory], { region: 'eu-west-1' });
    expect(program?.resources.map(({ name }) => name)).toEqual(['in', '(unnamed N)']);
    expect(program?.unread).toEqual([]);
  });

  it.each([
    ['cdk.json', 'run "npx cdk synth" first'],
    ['Pulumi.yaml', 'pulumi preview --json --show-sames'],
  ])('with %s alone raises an error that names the command', async (name, command) => {
    written({ [name]: '{}' });
    expect(await errorOf('.')).toMatchObject({ code: 'NoOutput', allowed: expect.stringContaining(command) });
  });
});

describe('a cloud assembly', () => {
  const stack = (templateFile: string, environment: string) => ({
    type: 'aws:cloudformation:stack',
    environment,
    properties: { templateFile, stackName: templateFile.split('.')[0] },
  });
  const nested = {
    Type: 'AWS::CloudFormation::Stack',
    Properties: {},
    Metadata: { 'aws:asset:path': 'n.nested.template.json' },
  };

  const assembly = (artifacts: object) => ({ version: '55.0.0', artifacts });

  it('is one program, with its stages and nested stacks', async () => {
    written({
      'out/manifest.json': assembly({
        A: stack('a.template.json', 'aws://111122223333/eu-west-1'),
        Stage: { type: 'cdk:cloud-assembly', properties: { directoryName: 'stage' } },
        Tree: { type: 'cdk:tree', properties: { file: 'tree.json' } },
      }),
      'out/a.template.json': { Resources: { ...bucket('a').Resources, Nested: nested } },
      'out/n.nested.template.json': bucket('nested'),
      'out/stage/manifest.json': assembly({ B: stack('b.template.json', 'aws://unknown-account/unknown-region') }),
      'out/stage/b.template.json': bucket('b'),
    });
    const expected = [['out', 'eu-west-1 (unnamed Nested)', 'eu-west-1 a', 'eu-west-1 nested', 'unknown-region b']];
    const sorted = (programs: string[][]) => programs.map(([title = '', ...names]) => [title, ...names.sort()]);
    expect(sorted(named(await read('out')))).toEqual(expected);
    expect(sorted(named(await read('out/manifest.json')))).toEqual(expected);
  });

  it('beside a cdk.json is read, and so is each in a directory of them', async () => {
    const output = {
      'manifest.json': assembly({ A: stack('a.template.json', 'aws://1/eu-west-1') }),
      'a.template.json': bucket('a'),
    };
    const below = (path: string) =>
      Object.fromEntries(Object.entries(output).map(([name, file]) => [`${path}/${name}`, file]));
    written({ 'app/cdk.json': {}, ...below('app/cdk.out'), ...below('phases/FIRST'), ...below('phases/SECOND') });
    expect(named(await read('app', 'phases'))).toEqual([
      ['app/cdk.out', 'eu-west-1 a'],
      ['phases/FIRST', 'eu-west-1 a'],
      ['phases/SECOND', 'eu-west-1 a'],
    ]);
  });

  it.each([
    ['a file outside of it', { A: stack('../a.template.json', '') }, 'NotAProgram'],
    ['a file that is missing', { A: stack('a.template.json', '') }, 'NotFound'],
    ['itself as a stage', { A: { type: 'cdk:cloud-assembly', properties: { directoryName: '.' } } }, 'NotAProgram'],
    ['a list of artifacts', [], 'NotAProgram'],
  ])('that names %s raises an error', async (_, artifacts, code) => {
    written({ 'out/manifest.json': assembly(artifacts) });
    expect((await errorOf('out')).code).toBe(code);
  });
});
