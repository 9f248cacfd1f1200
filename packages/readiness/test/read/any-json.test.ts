import fc from 'fast-check';
import type { Program } from '../../src/model';
import { programOfCapture, programOfPreview, programOfState, programOfTemplates } from '../../src/read';
import { previewOf, sample, stateOf } from './pulumi-sample';

/** Values that programs are made of, hostile keys among them. */
const anything = fc
  .jsonValue({ maxDepth: 4 })
  .chain((value) =>
    fc.oneof(
      fc.constant(value),
      ...[
        '__proto__',
        'constructor',
        'toString',
        'Ref',
        'Fn::GetAtt',
        'Fn::Sub',
        'Fn::Join',
        'Fn::If',
        'Fn::Split',
        '$kind',
      ].map((key) =>
        fc.constant(JSON.parse(JSON.stringify({ [`${key}-`]: value }).replace(`${key}-`, key)) as unknown),
      ),
      fc.constant({ toString: value, valueOf: value }),
      fc.constant({ 'Fn::Select': [value, { 'Fn::Split': [value, value] }] }),
      fc.constant({ '4dabf18193072939515e22adb298388d': '1b47061264138c4ac30d75fd1eb44270', plaintext: value }),
    ),
  );

type Path = readonly (string | number)[];

/** Every place in a document. */
function placesIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...path, key]))];
}

/** A copy with something else in one place. */
function replaced(value: unknown, [first, ...rest]: Path, by: unknown): unknown {
  if (first === undefined) return by;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string | number, unknown>;
  copy[first] = replaced(copy[first], rest, by);
  return copy;
}

const template = {
  Parameters: { Stage: { Type: 'String', Default: 'test' } },
  Mappings: { A: { b: { c: 'd' } } },
  Conditions: { Here: { 'Fn::Equals': [{ Ref: 'Stage' }, 'test'] } },
  Metadata: { Regionlift: { Acknowledged: [{ code: 'A', reason: 'b' }] } },
  Resources: {
    Key: { Type: 'AWS::KMS::Key', Properties: { KeyPolicy: { Statement: [{ Effect: 'Allow', Action: 'kms:*' }] } } },
    Alias: { Type: 'AWS::KMS::Alias', Properties: { AliasName: 'alias/a', TargetKeyId: { Ref: 'Key' } } },
    Assets: {
      Type: 'AWS::S3::Bucket',
      Condition: 'Here',
      DeletionPolicy: 'Retain',
      Properties: {
        BucketName: { 'Fn::Sub': 'a' },
        Tags: [{ Key: 'a', Value: 'b' }],
        LifecycleConfiguration: { Rules: [] },
      },
    },
    Policy: { Type: 'AWS::S3::BucketPolicy', Properties: { Bucket: { Ref: 'Assets' }, PolicyDocument: {} } },
    Role: { Type: 'AWS::IAM::Role', Properties: { Policies: [{ PolicyName: 'a', PolicyDocument: {} }] } },
    Group: { Type: 'AWS::EC2::SecurityGroup', Properties: { SecurityGroupIngress: [{ IpProtocol: '-1' }] } },
    Vpc: { Type: 'AWS::EC2::VPC', Properties: { Tags: [{ Key: 'Name', Value: 'v' }] } },
    Plan: { Type: 'AWS::Backup::BackupPlan', Properties: { BackupPlan: { BackupPlanRule: [{ RuleName: 'a' }] } } },
    Fleet: { Type: 'AWS::AutoScaling::AutoScalingGroup', Properties: { MetricsCollection: [{ Granularity: 'a' }] } },
    Data: { Type: 'AWS::RDS::DBInstance', Properties: { MasterUserPassword: 'a', Port: '5432' } },
    Alarm: { Type: 'AWS::CloudWatch::Alarm', Properties: { Dimensions: [{ Name: 'a', Value: 'b' }] } },
    Nested: { Type: 'AWS::CloudFormation::Stack', Properties: { Parameters: { Stage: 'a' } } },
  },
  Outputs: { Out: { Condition: 'Here', Value: { 'Fn::GetAtt': ['Nested', 'Outputs.Out'] }, Export: { Name: 'out' } } },
};

const place = { stackName: 'Main', region: 'eu-west-1', account: '111122223333' };

const ofTemplate = (document: unknown): Program =>
  programOfTemplates([{ ...place, document, nested: { Nested: { stackName: 'Main/Nested', document } } }]);

/** Something is told of everything that is not there. */
const isSilentlyEmpty = ({ resources, unread }: Program): boolean => resources.length === 0 && unread.length === 0;

describe('any JSON in place of any part', () => {
  it.each<[string, (document: unknown) => Program, unknown]>([
    ['a template', ofTemplate, template],
    ['a state', programOfState, stateOf(sample(true))],
    ['a preview', programOfPreview, previewOf(sample(false))],
    [
      'a capture',
      programOfCapture,
      { resources: sample(true), stackOutputs: { A: 'b' }, config: {}, project: 'a', stack: 'b' },
    ],
  ])('of %s is read as something, and nothing is passed over', (_, read, document) => {
    const places = placesIn(document);
    fc.assert(
      fc.property(fc.constantFrom(...places), anything, (at, value) => {
        const program = read(replaced(document, at, value));
        expect(isSilentlyEmpty(program)).toBe(false);
        expect(() => JSON.stringify(program)).not.toThrow();
      }),
      { numRuns: 400 },
    );
  });

  it('is read as something, or told', () => {
    fc.assert(
      fc.property(anything, (document) => {
        for (const read of [ofTemplate, programOfState, programOfPreview, programOfCapture])
          expect(isSilentlyEmpty(read(document))).toBe(false);
      }),
      { numRuns: 150 },
    );
  });

  it('leaves every other resource of a template as it is, or tells what depends on it', () => {
    const others = Object.keys(template.Resources).filter((id) => id !== 'Role');
    fc.assert(
      fc.property(anything, (value) => {
        const { resources } = ofTemplate({ ...template, Resources: { ...template.Resources, Role: value } });
        const origins = new Set(resources.flatMap((fact) => fact.origins));
        expect(others.filter((id) => !origins.has(`Main/${id}`))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
