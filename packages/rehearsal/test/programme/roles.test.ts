import type { FactValues, ResourceFact } from '@regionlift/testkit';
import { statementsOf } from '../../src/programme/roles';

const account = '111122223333';
const fact = (kind: string, name: string, properties: FactValues, declared = true): ResourceFact => ({
  kind,
  region: 'global',
  name,
  declared,
  properties,
  retention: { onDelete: false, onReplace: false, lost: [] },
  origins: [name],
});
const role = (properties: FactValues, declared = true) => fact('AWS::IAM::Role', 'rl-runtime', properties, declared);
const read = (statement: FactValues) => ({ Policies: { read: { Statement: { Read: statement } } } });

describe('statements of roles (IAM-3)', () => {
  test('have lists for everything that may be one value', () => {
    const statement = {
      Sid: 'Read',
      Effect: 'Allow',
      Action: ['s3:GetObject'],
      Resource: ['*'],
      Condition: { StringEquals: { 'aws:RequestedRegion': ['us-east-1'] }, Bool: { 'aws:SecureTransport': ['true'] } },
    };
    expect(statementsOf([role(read(statement))], account)).toEqual({
      'rl-runtime': [
        {
          effect: 'Allow',
          actions: ['s3:GetObject'],
          resources: ['*'],
          conditions: {
            StringEquals: { 'aws:RequestedRegion': ['us-east-1'] },
            Bool: { 'aws:SecureTransport': ['true'] },
          },
        },
      ],
    });
  });

  test('leave out the boundary, and roles that others declare', () => {
    expect(statementsOf([role({ PermissionsBoundary: 'arn:aws:iam::111122223333:policy/b' })], account)).toEqual({
      'rl-runtime': [],
    });
    expect(statementsOf([role(read({ Effect: 'Allow', Action: ['a:B'] }), false)], account)).toEqual({});
  });

  test('of an attached policy are found in any partition', () => {
    const policy = fact('AWS::IAM::ManagedPolicy', 'rl-more', {
      Path: '/team/',
      PolicyDocument: { Statement: { Deny: { Effect: 'Deny', Action: ['a:B'], Resource: ['*'] } } },
    });
    const arn = `arn:aws-cn:iam::${account}:policy/team/rl-more`;
    expect(statementsOf([policy, role({ ManagedPolicyArns: [arn] })], account)['rl-runtime']).toEqual([
      { effect: 'Deny', actions: ['a:B'], resources: ['*'], conditions: {} },
    ]);
  });

  test('refuse a policy that the program does not declare', () => {
    const arn = 'arn:aws:iam::aws:policy/ReadOnlyAccess';
    expect(() => statementsOf([role({ ManagedPolicyArns: [arn] })], account)).toThrow(
      `the role rl-runtime has the policy ${arn}, which the program does not declare`,
    );
  });

  test.each([
    [{ Effect: 'Allow', NotAction: ['a:B'], Resource: ['*'] }, 'NotAction'],
    [{ Effect: 'Allow', Action: ['a:B'], NotResource: ['*'] }, 'NotResource'],
    [{ Effect: 'Allow', Resource: ['*'] }, 'no Action'],
  ])('refuse %j', (statement, named) => {
    expect(() => statementsOf([role(read(statement))], account)).toThrow(
      `a statement of the role rl-runtime has ${named}: list actions and resources instead`,
    );
  });
});
