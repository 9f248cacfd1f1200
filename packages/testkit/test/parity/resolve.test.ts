import { resolve } from '../../src/facts/template/resolve';

/** A placeholder of CloudFormation's own. */
const own = (name: string) => ['$', '{', name, '}'].join('');

const scope = {
  partition: 'aws-cn',
  region: 'cn-north-1',
  account: '111122223333',
  stackName: 'Main',
  parameters: { Size: { Default: 'small' } },
  attribute: (id: string, attribute: string) => (id === 'Key' ? `${attribute} of Key` : undefined),
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
  [[{ Nested: { Ref: 'AWS::StackName' } }], [{ Nested: 'Main' }]],
])('%j is %j', (value, expected) => {
  expect(resolve(value, scope)).toEqual(expected);
});

it.each([
  { Ref: 'Nobody' },
  { 'Fn::GetAtt': ['Nobody', 'Arn'] },
  { 'Fn::ImportValue': 'x' },
  { 'Fn::If': ['Production', 1, 2] },
])('%j is never equal to a value of the other dialect', (value) => {
  expect(resolve(value, scope)).toBe(`unresolved:${JSON.stringify(value)}`);
});
