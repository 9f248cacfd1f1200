import fc from 'fast-check';
import { fitsGlob, ruling, statementsOf } from '../../../src/ask';
import { programOf } from './program-of';

/** Statements of a role with this policy. */
const statements = (...Statement: readonly object[]) =>
  statementsOf(
    programOf({
      'eu-west-1': {
        Role: {
          Type: 'AWS::IAM::Role',
          Properties: { RoleName: 'r', Policies: [{ PolicyName: 'p', PolicyDocument: { Statement } }] },
        },
      },
    }),
  );

const call = { action: 's3:GetObject', resource: ['arn:aws:s3:::a/any'], context: { 'aws:SourceAccount': ['1'] } };
const allow = { Effect: 'Allow', Action: 's3:Get*', Resource: 'arn:aws:s3:::a/*' };

describe('ruling', () => {
  it.each([
    ['an allow', [allow], 'ALLOWED'],
    ['silence', [], 'REFUSED'],
    ['another resource', [{ ...allow, Resource: 'arn:aws:s3:::b/*' }], 'REFUSED'],
    ['an explicit deny', [allow, { Effect: 'Deny', Action: '*', Resource: '*' }], 'REFUSED'],
    ['a condition that holds', [{ ...allow, Condition: { StringEquals: { 'AWS:sourceaccount': '1' } } }], 'ALLOWED'],
    ['a condition that does not', [{ ...allow, Condition: { StringEquals: { 'aws:SourceAccount': '2' } } }], 'REFUSED'],
    ['a negated condition', [{ ...allow, Condition: { StringNotEquals: { 'aws:SourceAccount': '1' } } }], 'REFUSED'],
    [
      'a key that is not known',
      [{ ...allow, Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o' } } }],
      'UNDECIDED',
    ],
    ['a key of a prototype', [{ ...allow, Condition: { StringEquals: { constructor: 'o' } } }], 'UNDECIDED'],
    ['an operator that is not read', [{ ...allow, Condition: { IpAddress: { 'aws:SourceIp': '::/0' } } }], 'UNDECIDED'],
    ['what is not allowed but by exception', [{ Effect: 'Allow', NotAction: 'iam:*', Resource: '*' }], 'ALLOWED'],
    ['a resource that is not known', [{ ...allow, Resource: { 'Fn::ImportValue': 'x' } }], 'UNDECIDED'],
    [
      'a deny that may apply',
      [allow, { Effect: 'Deny', Action: '*', Resource: { 'Fn::ImportValue': 'x' } }],
      'UNDECIDED',
    ],
  ])('hears %s', (_what, given, verdict) => {
    expect(ruling(statements(...(given as readonly object[])), call)).toBe(verdict);
  });

  it('fits patterns as policies do', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (left, right) => {
        expect(fitsGlob(`${left.replace(/[*?]/g, '')}*`, `${left.replace(/[*?]/g, '')}${right}`)).toBe(true);
        expect(fitsGlob('*', left)).toBe(true);
      }),
    );
    expect(fitsGlob('a?c', 'abc')).toBe(true);
    expect(fitsGlob('a?c', 'ac')).toBe(false);
    expect(fitsGlob('s3:Get*', 's3:PutObject')).toBe(false);
  });
});
