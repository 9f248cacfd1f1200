import { boundaryLifted } from '../../../src/checks/privilege/boundary-lifted';
import { boundaryNames } from '../../../src/checks/privilege/boundary-names';
import { boundaryRegions } from '../../../src/checks/privilege/boundary-regions';
import { deletionAllowed } from '../../../src/checks/privilege/deletion-allowed';
import { passRole } from '../../../src/checks/privilege/pass-role';
import { complaints, passing, programOf, type Resources } from '../judged';

const checks = [boundaryNames, boundaryLifted, boundaryRegions, deletionAllowed, passRole];
const CEILING = 'AWS::IAM::ManagedPolicy global ceiling';
const FLOOR = 'AWS::IAM::ManagedPolicy global floor';

const role = (name: string, bound: string) => ({
  Type: 'AWS::IAM::Role',
  Properties: { RoleName: name, PermissionsBoundary: { Ref: bound }, AssumeRolePolicyDocument: { Statement: [] } },
});
const policy = (name: string, Statement: readonly unknown[]) => ({
  Type: 'AWS::IAM::ManagedPolicy',
  Properties: { ManagedPolicyName: name, PolicyDocument: { Statement } },
});
const buckets = ['us-east-1', 'us-west-2'].map((region) => ({
  region,
  resources: { Bucket: { Type: 'AWS::S3::Bucket', Properties: { BucketName: `shop-${region}` } } },
}));

/** A program in two regions, with one boundary or two. */
const bounded = (ceiling: readonly unknown[], floor: readonly unknown[] = []) => {
  const [east = { resources: {} }, west = { resources: {} }] = buckets;
  const Ceiling = policy('ceiling', ceiling);
  const second: Resources = floor.length === 0 ? {} : { Other: role('other', 'Floor'), Floor: policy('floor', floor) };
  return programOf(
    { ...east, resources: { ...east.resources, Role: role('mover', 'Ceiling'), Ceiling, ...second } },
    west,
  );
};

const allow = (more: object) => ({ Effect: 'Allow', Action: 's3:GetObject', Resource: '*', ...more });
const inRegions = (...regions: readonly string[]) =>
  allow({ Condition: { StringEquals: { 'aws:RequestedRegion': regions } } });

describe('the shape of a permissions boundary (IAM-6)', () => {
  test.each<[string, object, string]>([
    ['every action beside names', { Action: ['s3:GetObject', '*'] }, 'BoundaryOverruled'],
    ['every resource beside names', { Resource: ['arn:aws:s3:::shop', '*'] }, 'BoundaryOverruled'],
    ['every action on a name', { Action: '*', Resource: 'arn:aws:s3:::shop' }, 'BoundaryOverruled'],
    ['policies to be written', { Action: 'iam:PutRolePolicy' }, 'BoundaryMayBeLifted'],
    ['roles to be made by a wildcard', { Action: 'iam:Create*' }, 'BoundaryMayBeLifted'],
    ['a database to be deleted', { Action: 'rds:DeleteDBInstance' }, 'DeletionOfDataAllowed'],
    ['any role to be passed', { Action: 'iam:PassRole' }, 'PassRoleNotScoped'],
  ])('that allows %s is refused', (_, more, code) => {
    expect(complaints(checks, bounded([allow(more)]))).toEqual([`${code} fail ${CEILING}`]);
  });

  test.each<[string, readonly object[]]>([
    ["whole services on every resource, as AWS's example has them", [allow({ Action: ['s3:*', 'ec2:*'] })]],
    ['everything but what it denies', [allow({ Action: '*' }), { Effect: 'Deny', Action: 'iam:*', Resource: '*' }]],
    [
      'roles with the same boundary',
      [allow({ Action: 'iam:CreateRole', Condition: { StringEquals: { 'iam:PermissionsBoundary': 'arn:b' } } })],
    ],
    [
      'IAM, and denies what lifts it',
      [allow({ Action: 'iam:*' }), { Effect: 'Deny', Action: 'iam:PutRolePolicy', Resource: '*' }],
    ],
  ])('that allows %s is let be', (_, statements) => {
    expect(complaints(checks, bounded(statements))).toEqual([]);
  });

  test('that allows everything beside what it names is refused, also where it denies something', () => {
    const denies = { Effect: 'Deny', Action: 'iam:*', Resource: '*' };
    expect(complaints(checks, bounded([allow({}), allow({ Action: '*' }), denies]))).toEqual([
      `BoundaryOverruled fail ${CEILING}`,
    ]);
  });

  test('holds to both regions, or to none', () => {
    const both = inRegions('us-east-1', 'us-west-2');
    expect(passing([boundaryRegions], bounded([both], [both]))).toEqual(['BoundaryLeavesRegionsOpen']);
    expect(boundaryRegions.judge(bounded([allow({})], [allow({})]))).toEqual([]);
    expect(complaints([boundaryRegions], bounded([both], [allow({})]))).toEqual([
      `BoundaryLeavesRegionsOpen fail ${FLOOR}`,
    ]);
    expect(complaints([boundaryRegions], bounded([inRegions('us-east-1')]))).toEqual([
      `BoundaryLeavesRegionsOpen fail ${CEILING}`,
    ]);
  });
});
