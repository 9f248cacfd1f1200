import type { Program } from '../../src/model';
import { programOfTemplates, type TemplateSource } from '../../src/read';

/** A placeholder of CloudFormation's own. */
const own = (name: string): string => ['$', '{', name, '}'].join('');

const source = (document: unknown, more: Partial<TemplateSource> = {}): TemplateSource => ({
  document,
  stackName: 'Main',
  region: 'eu-west-1',
  account: '111122223333',
  ...more,
});

const read = (document: unknown): Program => programOfTemplates([source(document)]);

const bucket = (properties: object, more: object = {}) => ({
  Type: 'AWS::S3::Bucket',
  Properties: properties,
  ...more,
});

const named = (BucketName: unknown, rest: object = {}) => ({ Resources: { Assets: bucket({ BucketName }) }, ...rest });

const namesOf = ({ resources }: Program): string[] => resources.map(({ name }) => name);

describe('a template', () => {
  it('is read as resources, outputs and texts', () => {
    expect(
      read({ ...named('assets'), Outputs: { Name: { Value: { Ref: 'Assets' } } }, Description: 'Orders' }),
    ).toEqual({
      title: 'Main',
      dialect: 'CLOUDFORMATION',
      resources: [
        {
          kind: 'AWS::S3::Bucket',
          region: 'eu-west-1',
          name: 'assets',
          declared: true,
          properties: { BucketName: 'assets' },
          retention: { onDelete: false, onReplace: false, lost: [] },
          origins: ['Main/Assets'],
        },
      ],
      outputs: [{ name: 'Name', value: 'assets' }],
      texts: [
        { subject: 'Main/Assets', property: 'Type', text: 'AWS::S3::Bucket', secret: false },
        { subject: 'Main/Assets', property: 'Properties.BucketName', text: 'assets', secret: false },
        { subject: 'Main', property: 'Outputs.Name.Value.Ref', text: 'Assets', secret: false },
        { subject: 'Main', property: 'Description', text: 'Orders', secret: false },
      ],
      unread: [],
      acknowledged: [],
    });
  });

  it.each<[string, unknown, object, string]>([
    ['a parameter by its default', { Ref: 'Stage' }, { Parameters: { Stage: { Default: 'test' } } }, 'test'],
    [
      'a parameter of a list',
      { 'Fn::Select': [1, { Ref: 'Names' }] },
      { Parameters: { Names: { Type: 'CommaDelimitedList', Default: 'a, b' } } },
      'b',
    ],
    [
      'a mapping',
      { 'Fn::FindInMap': ['ByRegion', { Ref: 'AWS::Region' }, 'name'] },
      { Mappings: { ByRegion: { 'eu-west-1': { name: 'here' } } } },
      'here',
    ],
    [
      'the default of a mapping',
      { 'Fn::FindInMap': ['ByRegion', 'nowhere', 'name', { DefaultValue: 'else' }] },
      { Mappings: { ByRegion: {} } },
      'else',
    ],
    [
      'a condition that holds',
      { 'Fn::If': ['Here', 'yes', 'no'] },
      { Conditions: { Here: { 'Fn::Equals': [{ Ref: 'AWS::Region' }, 'eu-west-1'] } } },
      'yes',
    ],
    [
      'a condition of conditions',
      { 'Fn::If': ['Neither', 'yes', 'no'] },
      {
        Parameters: { Unknown: {} },
        Conditions: {
          Neither: { 'Fn::Not': [{ 'Fn::Or': [{ Condition: 'Unknown' }, { Condition: 'Here' }] }] },
          Here: { 'Fn::And': [{ 'Fn::Equals': ['a', 'a'] }, { 'Fn::Not': [{ 'Fn::Equals': ['a', 'b'] }] }] },
          Unknown: { 'Fn::Equals': [{ Ref: 'Unknown' }, 'a'] },
        },
      },
      'no',
    ],
    ['the length of a list', { 'Fn::Sub': [`n-${own('n')}`, { n: { 'Fn::Length': ['a', 'b'] } }] }, {}, 'n-2'],
    ['a name of a name', { 'Fn::Sub': `${own('Other')}-b` }, {}, 'a-b'],
  ])('has %s resolved', (_, name, sections, expected) => {
    const { Resources } = named(name);
    const program = read({ Resources: { ...Resources, Other: bucket({ BucketName: 'a' }) }, ...sections });
    expect(namesOf(program)).toContain(expected);
    expect(program.unread).toEqual([]);
  });

  it.each<[string, unknown, object]>([
    ['a parameter without a default', { Ref: 'Stage' }, { Parameters: { Stage: {} } }],
    ['a parameter that is masked', { Ref: 'Stage' }, { Parameters: { Stage: { NoEcho: true, Default: 'hunter2' } } }],
    ['an import of nobody', { 'Fn::ImportValue': 'x' }, {}],
    ['a range of addresses', { 'Fn::Cidr': ['10.0.0.0/16', 1, 8] }, {}],
    ['a part of what is not known', { 'Fn::Select': [1, { 'Fn::Split': ['"', { Ref: 'Nobody' }] }] }, {}],
    ['what stands behind the end of a list', { 'Fn::Select': [5, ['a']] }, {}],
    [
      'a condition that is not known',
      { 'Fn::If': ['Production', 'yes', 'no'] },
      { Parameters: { Stage: {} }, Conditions: { Production: { 'Fn::Equals': [{ Ref: 'Stage' }, 'p'] } } },
    ],
    [
      'conditions that name each other',
      { 'Fn::If': ['A', 'yes', 'no'] },
      { Conditions: { A: { Condition: 'B' }, B: { 'Fn::Not': [{ Condition: 'A' }] } } },
    ],
    ['its own name', { Ref: 'Assets' }, {}],
    ['what every object has', { Ref: 'constructor' }, {}],
    ['what every object has, in a map', { 'Fn::FindInMap': ['a', 'constructor', 'name'] }, { Mappings: { a: {} } }],
  ])('does not know %s', (_, name, sections) => {
    const [fact] = read(named(name, sections)).resources;
    expect(fact?.name).toMatch(/^unresolved:/);
    expect(fact?.name).not.toContain('hunter2');
  });

  it('leaves out a resource whose condition does not hold, and marks one whose condition nobody knows', () => {
    const { resources } = read({
      Parameters: { Stage: {} },
      Conditions: { Never: { 'Fn::Equals': [1, 2] }, Perhaps: { 'Fn::Equals': [{ Ref: 'Stage' }, 'a'] } },
      Resources: {
        A: bucket({ BucketName: 'a' }, { Condition: 'Never' }),
        B: bucket({ BucketName: 'b' }, { Condition: 'Perhaps' }),
      },
    });
    expect(resources.map(({ name, properties }) => [name, properties.Condition])).toEqual([
      ['b', 'unresolved:{"Condition":"Perhaps"}'],
    ]);
  });

  it('ends where names go round in a circle, double each other, or refer to each other without end', () => {
    const circle = read({
      Resources: { A: bucket({ BucketName: { Ref: 'B' } }), B: bucket({ BucketName: { Ref: 'A' } }) },
    });
    expect(circle.resources).toHaveLength(2);
    const doubling = Array.from({ length: 60 }, (_, index) => [
      `B${index}`,
      bucket({ BucketName: index === 0 ? 'x'.repeat(50) : { 'Fn::Sub': own(`B${index - 1}`).repeat(2) } }),
    ]);
    expect(read({ Resources: Object.fromEntries(doubling) }).resources).toHaveLength(60);
    const chain = Array.from({ length: 5_000 }, (_, index) => [
      `B${index}`,
      bucket({ BucketName: { 'Fn::Sub': `a-${own(`B${index + 1}`)}` } }),
    ]);
    expect(read({ Resources: Object.fromEntries(chain) }).resources.length).toBeGreaterThan(100);
  });

  it('tells what it cannot read, and keeps the properties as they are written', () => {
    const { resources, unread } = read({
      Resources: {
        Group: { Type: 'AWS::EC2::SecurityGroup', Properties: { SecurityGroupIngress: [null], GroupName: 'web' } },
        Nothing: null,
        Untyped: { Properties: {} },
        Numbered: { Type: 'AWS::S3::Bucket', Properties: 5 },
        'Fn::ForEach::Topics': ['Name', ['a'], {}],
      },
      Outputs: { Odd: 'text' },
      Conditions: [],
    });
    expect(resources.map(({ kind, name, properties }) => [kind, name, properties])).toEqual([
      ['AWS::EC2::SecurityGroup', 'web', expect.objectContaining({ GroupName: 'web' })],
      ['AWS::S3::Bucket', '(unnamed Numbered)', {}],
    ]);
    expect(unread.map(({ subject, reason }) => [subject, reason])).toEqual([
      ['Main/Nothing', 'it is null; it has to be a record'],
      ['Main/Untyped', 'its Type is nothing; it has to be a resource type'],
      ['Main/Numbered', 'its Properties is a number; it has to be a record'],
      ['Main/Fn::ForEach::Topics', 'a loop (Fn::ForEach) is not expanded: judge the processed template'],
      ['Main/Outputs.Odd', 'it is a string; it has to be a record'],
      ['Main/Conditions', 'Conditions is a list; it has to be a record'],
      ['Main/Group', expect.stringContaining('it could not be read as what its type says')],
    ]);
  });

  it.each([
    ['a list for resources', { Resources: [] }],
    ['no resources', { Resources: {} }],
    ['nothing at all', null],
    ['a text', 'Resources'],
  ])('that has %s is never silently empty', (_, document) => {
    expect(read(document).unread).not.toEqual([]);
  });

  it.each([
    ['AWS::Serverless-2016-10-31', 1],
    [['AWS::LanguageExtensions'], 0],
    [[{ Name: 'AWS::Include', Parameters: {} }, 'AWS::LanguageExtensions'], 1],
  ])('rewritten by %j is told', (Transform, times) => {
    expect(read(named('a', { Transform })).unread).toHaveLength(times);
  });

  it('whose region nobody tells says so', () => {
    const { region: _, ...rest } = source(named('a'));
    const { resources, unread } = programOfTemplates([rest]);
    expect(resources[0]?.region).toBe('unknown-region');
    expect(unread).toEqual([{ subject: 'Main', reason: 'its region is not told: put @<region> behind the path' }]);
  });
});

describe('templates together', () => {
  const exporting = {
    ...named('assets'),
    Outputs: {
      A: {
        Value: { 'Fn::GetAtt': ['Assets', 'Arn'] },
        Export: { Name: { 'Fn::Sub': `${own('AWS::StackName')}-arn` } },
      },
    },
  };
  const importing = named('b', { Outputs: { B: { Value: { 'Fn::ImportValue': 'First-arn' } } } });

  it('import from each other in one region', () => {
    const program = programOfTemplates([
      source(importing, { stackName: 'Second' }),
      source(exporting, { stackName: 'First' }),
    ]);
    expect(program.outputs).toContainEqual({ name: 'B', value: 'arn:aws:s3:::assets' });
  });

  it('do not import across regions', () => {
    const program = programOfTemplates([
      source(importing, { stackName: 'Second' }),
      source(exporting, { stackName: 'First', region: 'us-east-1' }),
    ]);
    expect(program.outputs).toContainEqual({ name: 'B', value: 'unresolved:{"Fn::ImportValue":"First-arn"}' });
  });

  it('give parameters to nested ones, and take their outputs', () => {
    const child = source({
      Parameters: { Name: { Type: 'String', Default: 'else' } },
      Resources: { Inner: bucket({ BucketName: { Ref: 'Name' } }) },
      Outputs: { Arn: { Value: { 'Fn::GetAtt': ['Inner', 'Arn'] } } },
    });
    const parent = source(
      {
        Resources: {
          Nested: {
            Type: 'AWS::CloudFormation::Stack',
            Properties: { Parameters: { Name: 'inner' }, TemplateURL: 'x' },
          },
        },
        Outputs: { Inner: { Value: { 'Fn::GetAtt': ['Nested', 'Outputs.Arn'] } } },
      },
      { nested: { Nested: child } },
    );
    const { resources, outputs, unread } = programOfTemplates([parent]);
    expect(resources.map(({ name }) => name)).toContain('inner');
    expect(outputs).toContainEqual({ name: 'Inner', value: 'arn:aws:s3:::inner' });
    expect(unread).toEqual([]);
  });
});

describe('texts of a template', () => {
  const textsOf = (document: unknown) => read(document).texts.map(({ property, text }) => [property, text]);

  it('has defaults of parameters, metadata, and user data in clear', () => {
    const UserData = Buffer.from('#!/bin/sh\nexport TOKEN=x').toString('base64');
    const texts = textsOf({
      Parameters: { Password: { NoEcho: true, Default: 'hunter2' } },
      Metadata: { Note: 'n' },
      Resources: { A: { Type: 'AWS::EC2::Instance', Properties: { UserData } } },
    });
    expect(texts).toContainEqual(['Parameters.Password.Default', 'hunter2']);
    expect(texts).toContainEqual(['Metadata.Note', 'n']);
    expect(texts).toContainEqual(['Properties.UserData (decoded)', '#!/bin/sh\nexport TOKEN=x']);
  });

  it('puts the parts of a join together', () => {
    const Value = { 'Fn::Join': ['', ['postgres://app:hunter2@', { 'Fn::Sub': 'db' }, '/orders']] };
    const texts = textsOf({ ...named('a'), Outputs: { Url: { Value } } });
    expect(texts).toContainEqual(['Outputs.Url.Value.Fn::Join', `postgres://app:hunter2@${own('…')}/orders`]);
    expect(texts).toContainEqual(['Outputs.Url.Value.Fn::Join.1.1.Fn::Sub', 'db']);
  });
});

describe('acknowledgements in a template', () => {
  it('are for the resource that they stand on, or for all of the program', () => {
    const { acknowledged } = read({
      Metadata: { Regionlift: { Acknowledged: [{ code: 'NoDashboard', reason: 'There is one elsewhere.' }] } },
      Resources: {
        Assets: bucket(
          { BucketName: 'assets' },
          {
            Metadata: {
              'aws:cdk:path': 'App/Assets/Resource',
              Regionlift: { Acknowledged: [{ Code: 'BucketNotVersioned', Reason: 'A cache.', Expires: '2027-01-31' }] },
            },
          },
        ),
      },
    });
    expect(acknowledged).toEqual([
      { code: 'NoDashboard', reason: 'There is one elsewhere.', origin: 'Main' },
      {
        code: 'BucketNotVersioned',
        reason: 'A cache.',
        expires: '2027-01-31',
        subject: 'AWS::S3::Bucket eu-west-1 assets',
        origin: 'App/Assets/Resource',
      },
    ]);
  });

  it.each([
    ['no reason', { code: 'A' }],
    ['an empty reason', { code: 'A', reason: ' ' }],
    ['no code', { reason: 'because' }],
    ['a day that is none', { code: 'A', reason: 'because', expires: 'tomorrow' }],
    ['a text', 'A'],
  ])('with %s accept nothing and are told', (_, item) => {
    const { acknowledged, unread } = read(named('a', { Metadata: { Regionlift: { Acknowledged: [item] } } }));
    expect(acknowledged).toEqual([]);
    expect(unread).toEqual([{ subject: 'Main', reason: expect.stringContaining('acknowledgement') }]);
  });
});
