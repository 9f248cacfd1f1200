import { databaseSubnetsMissing } from '../../../src/checks/databases/subnets';
import { complaints, passing, programOf } from '../judged';

const groupOf = (SubnetIds?: unknown) =>
  programOf({
    resources: {
      Group: {
        Type: 'AWS::RDS::DBSubnetGroup',
        Properties: {
          DBSubnetGroupName: 'shop',
          DBSubnetGroupDescription: 'Shop',
          ...(SubnetIds !== undefined && { SubnetIds }),
        },
      },
    },
  });

test('a subnet group has two subnets (RDS-1)', () => {
  expect(passing([databaseSubnetsMissing], groupOf(['subnet-0a', 'subnet-0b']))).toEqual(['DatabaseSubnetsMissing']);
});

test.each([[undefined], [[]], [['subnet-0a']], [['subnet-0a', 'subnet-0a']]])('refuses %j', (subnets) => {
  expect(complaints([databaseSubnetsMissing], groupOf(subnets))).toEqual([
    'DatabaseSubnetsMissing fail AWS::RDS::DBSubnetGroup us-east-1 shop',
  ]);
});

test('what is not known is no pass', () => {
  expect(complaints([databaseSubnetsMissing], groupOf({ 'Fn::ImportValue': 'subnets-of-nobody' }))).toEqual([
    'DatabaseSubnetsMissing unknown AWS::RDS::DBSubnetGroup us-east-1 shop',
  ]);
});
