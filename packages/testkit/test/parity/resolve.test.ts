import { resolve } from '../../src/facts/template/resolve';

/** A placeholder of CloudFormation's own. */
const own = (name: string) => ['$', '{', name, '}'].join('');

const scope = {
  partition: 'aws-cn',
  region: 'cn-north-1',
  account: '111122223333',
  stackName: 'Main',
  parameters: {
    Size: { Default: 'small' },
    Image: { Type: 'AWS::SSM::Parameter::Value<AWS::EC2::Image::Id>', Default: '/web/image' },
  },
  attribute: (id: string, attribute: string) => {
    if (id === 'Accelerator') return ['first', 'second'];
    return id === 'Key' ? `${attribute} of Key` : undefined;
  },
};

it.each([
  [{ Ref: 'AWS::Partition' }, 'aws-cn'],
  [{ Ref: 'AWS::URLSuffix' }, 'amazonaws.com.cn'],
  [{ Ref: 'AWS::NoValue' }, undefined],
  [{ Ref: 'Size' }, 'small'],
  [{ Ref: 'Key' }, 'Ref of Key'],
  [{ 'Fn::GetAtt': ['Key', 'Arn'] }, 'Arn of Key'],
  [{ 'Fn::GetAtt': 'Key.Arn' }, 'Arn of Key'],
  [{ 'Fn::Join': ['/', ['a', { Ref: 'AWS::Region' }]] }, 'a/cn-north-1'],
  [
    { 'Fn::Sub': `${own('AWS::AccountId')} ${own('Key.Arn')} ${own('!Kept')}` },
    `111122223333 Arn of Key ${own('Kept')}`,
  ],
  [{ 'Fn::Sub': [own('Own'), { Own: { Ref: 'Size' } }] }, 'small'],
  [{ 'Fn::Select': ['1', { 'Fn::Split': ['-', { Ref: 'AWS::Region' }] }] }, 'north'],
  [{ Ref: 'Image' }, '{{resolve:ssm:/web/image}}'],
  [{ 'Fn::Base64': { 'Fn::Sub': own('Size') } }, 'c21hbGw='],
  [{ 'Fn::Select': [1, { 'Fn::GetAZs': '' }] }, 'zone-1-of-cn-north-1'],
  [{ 'Fn::Select': [0, { 'Fn::GetAZs': { Ref: 'AWS::Region' } }] }, 'zone-0-of-cn-north-1'],
  [{ 'Fn::Join': [',', { 'Fn::GetAtt': ['Accelerator', 'Ipv4Addresses'] }] }, 'first,second'],
  [[{ Nested: { Ref: 'AWS::StackName' } }], [{ Nested: 'Main' }]],
])('%j is %j', (value, expected) => {
  expect(resolve(value, scope)).toEqual(expected);
});

it.each([
  { Ref: 'Nobody' },
  { 'Fn::GetAtt': ['Nobody', 'Arn'] },
  { 'Fn::ImportValue': 'x' },
  { 'Fn::If': ['Production', 1, 2] },
  { 'Fn::Base64': ['a', 'list'] },
])('%j is never equal to a value of the other dialect', (value) => {
  expect(resolve(value, scope)).toBe(`unresolved:${JSON.stringify(value)}`);
});

it.each([
  [{ 'Fn::If': ['Known', 1, 2] }, 1],
  [{ 'Fn::If': ['Known', { Ref: 'AWS::NoValue' }, 2] }, undefined],
  [{ 'Fn::FindInMap': ['Sizes', { Ref: 'AWS::Region' }, 'small'] }, 'S'],
  [{ 'Fn::FindInMap': ['Sizes', 'nowhere', 'small', { DefaultValue: 'M' }] }, 'M'],
  [{ 'Fn::ImportValue': { 'Fn::Join': ['-', ['a', 'b']] } }, 'exported a-b'],
  [{ 'Fn::Length': ['a', 'b'] }, 2],
  [{ 'Fn::ToJsonString': { a: { Ref: 'Size' } } }, '{"a":"small"}'],
  [{ 'Fn::Select': ['1', { Ref: 'Names' }] }, 'b'],
])('%j is %j where the template, or another, tells', (value, expected) => {
  const told = {
    ...scope,
    parameters: { ...scope.parameters, Names: { Type: 'CommaDelimitedList', Default: 'a, b' } },
    mappings: { Sizes: { 'cn-north-1': { small: 'S' } } },
    condition: (name: string) => (name === 'Known' ? true : undefined),
    exported: (name: string) => `exported ${name}`,
  };
  expect(resolve(value, told)).toEqual(expected);
});

it.each([
  { Ref: 'constructor' },
  { Ref: 'Masked' },
  { 'Fn::Select': [7, ['a']] },
  { 'Fn::Split': [',', { Ref: 'Nobody' }] },
  { 'Fn::FindInMap': ['constructor', 'name', 'length'] },
])('%j is not known', (value) => {
  const masked = { ...scope, parameters: { Masked: { NoEcho: 'true', Default: 'hunter2' } } };
  expect(resolve(value, masked)).toBe(`unresolved:${JSON.stringify(value)}`);
});
