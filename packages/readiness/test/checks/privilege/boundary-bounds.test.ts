import { boundaryBounds } from '../../../src/checks/privilege/boundary-bounds';
import { complaints, passing, programOf } from '../judged';

const everything = { Effect: 'Allow', Action: '*', Resource: '*' };

const roleUnder = (PermissionsBoundary: unknown) => ({
  Type: 'AWS::IAM::Role',
  Properties: { RoleName: 'mover', PermissionsBoundary, AssumeRolePolicyDocument: { Statement: [] } },
});

const boundedBy = (...Statement: readonly unknown[]) =>
  programOf({
    resources: {
      Role: roleUnder({ Ref: 'Ceiling' }),
      Ceiling: {
        Type: 'AWS::IAM::ManagedPolicy',
        Properties: { ManagedPolicyName: 'ceiling', PolicyDocument: { Statement } },
      },
    },
  });

const CEILING = 'AWS::IAM::ManagedPolicy global ceiling';

describe('a permissions boundary (IAM-6)', () => {
  test.each<[string, readonly unknown[]]>([
    ['everything', [everything]],
    ['everything, in other words', [{ ...everything, Action: ['*:*'], Resource: ['arn:*'] }]],
    ['everything beside something', [{ ...everything, Action: 's3:GetObject' }, everything]],
    [
      'everything under a condition that excludes nothing',
      [{ ...everything, Condition: { StringLike: { 'aws:userid': '*' } } }],
    ],
  ])('that allows %s is none', (_, statements) => {
    expect(complaints([boundaryBounds], boundedBy(...statements))).toEqual([`BoundaryBoundsNothing fail ${CEILING}`]);
  });

  test.each<[string, readonly unknown[]]>([
    ['a service', [{ ...everything, Action: 's3:*' }]],
    ['everything in S3', [{ ...everything, Resource: 'arn:aws:s3:::*' }]],
    [
      'everything in a region',
      [{ ...everything, Condition: { StringEquals: { 'aws:RequestedRegion': 'us-east-1' } } }],
    ],
    ['everything but what it denies', [everything, { Effect: 'Deny', Action: 'iam:*', Resource: '*' }]],
    ['everything but IAM', [{ Effect: 'Allow', NotAction: 'iam:*', Resource: '*' }]],
  ])('that allows %s is one', (_, statements) => {
    expect(passing([boundaryBounds], boundedBy(...statements))).toEqual(['BoundaryBoundsNothing']);
  });

  test("that is AWS's policy for administrators is none", () => {
    const program = programOf({ resources: { Role: roleUnder('arn:aws:iam::aws:policy/AdministratorAccess') } });
    expect(complaints([boundaryBounds], program)).toEqual(['BoundaryBoundsNothing fail shop']);
  });

  test('that cannot be read is not known', () => {
    const parameters = { Text: { Type: 'String' } };
    const Ceiling = {
      Type: 'AWS::IAM::ManagedPolicy',
      Properties: { ManagedPolicyName: 'ceiling', PolicyDocument: { Ref: 'Text' } },
    };
    const program = programOf({ parameters, resources: { Role: roleUnder({ Ref: 'Ceiling' }), Ceiling } });
    expect(complaints([boundaryBounds], program)).toEqual([`BoundaryBoundsNothing unknown ${CEILING}`]);
  });

  test('of another program is not asked about', () => {
    const program = programOf({ resources: { Role: roleUnder('arn:aws:iam::111122223333:policy/ceiling') } });
    expect(boundaryBounds.judge(program)).toEqual([]);
  });
});
