import { canonical } from '../../src/facts/canonical';

const statement = { Sid: 'Read', Effect: 'Allow', Action: ['s3:GetObject'], Resource: ['*'] };
const document = (...statements: object[]) => ({ Version: '2012-10-17', Statement: statements });

describe('a policy document', () => {
  it.each([
    ['one action as a text', document({ ...statement, Action: 's3:GetObject' })],
    ['one statement without a list', { Version: '2012-10-17', Statement: statement }],
    ['a repeated action', document({ ...statement, Action: ['s3:GetObject', 's3:GetObject'] })],
    ['a repeated statement', document(statement, statement)],
    ['JSON text', JSON.stringify(document(statement))],
  ])('means the same with %s', (_, other) => {
    expect(canonical(other)).toEqual(canonical(document(statement)));
  });

  it('keeps statements of one Sid apart', () => {
    const two = canonical(document(statement, { ...statement, Action: 's3:PutObject' })) as { Statement: object };
    expect(Object.keys(two.Statement)).toHaveLength(2);
  });

  it('has one spelling for everyone', () => {
    const everyone = (Principal: unknown) => canonical(document({ ...statement, Principal }));
    expect(everyone('*')).toEqual(everyone({ AWS: '*' }));
    expect(everyone('*')).not.toEqual(everyone({ AWS: 'arn:aws:iam::111122223333:root' }));
  });

  it('reads a condition value and a list of it alike', () => {
    const when = (value: unknown) =>
      canonical(document({ ...statement, Condition: { Bool: { 'aws:Secure': value } } }));
    expect(when(false)).toEqual(when(['false']));
    expect(when(false)).not.toEqual(when(true));
  });

  it('stays as it is when it is read again', () => {
    const once = canonical(document(statement, { Effect: 'Deny', NotAction: 's3:*', NotResource: '*' }));
    expect(canonical(once)).toEqual(once);
  });
});
