import { environmentOf } from '../harness/environment';

test('a snapshot is the same for everybody', () => {
  const mine = environmentOf({
    CDK_INTEG_ACCOUNT: '12345678',
    CDK_DEFAULT_ACCOUNT: '999988887777',
    INTEG_FROM: 'eu-west-1',
  });
  expect(mine).toEqual({
    account: '111122223333',
    from: 'us-west-2',
    to: 'us-east-1',
    qualifier: 'rlinteg',
    snapshot: true,
  });
});

test('a deployment is to the account of the credentials, where the person says', () => {
  const variables = {
    CDK_DEFAULT_ACCOUNT: '999988887777',
    INTEG_FROM: 'eu-west-1',
    INTEG_TO: 'eu-central-1',
    INTEG_QUALIFIER: 'ann',
  };
  expect(environmentOf(variables)).toEqual({
    account: '999988887777',
    from: 'eu-west-1',
    to: 'eu-central-1',
    qualifier: 'ann',
    snapshot: false,
  });
});

test('without credentials nothing is deployed', () => {
  expect(() => environmentOf({ INTEG_FROM: 'eu-west-1' })).toThrow('no account: integ-runner needs credentials of AWS');
});
