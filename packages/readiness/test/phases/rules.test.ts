import type { FactValue } from '../../src/model';
import { kept, update } from './stacks';

/** What an update of one resource of a type comes to. */
const change = (type: string, before: { [key: string]: FactValue }, after: { [key: string]: FactValue }) =>
  update({ It: kept(type, before) }, { It: kept(type, after) });

const instance = 'AWS::RDS::DBInstance';
const cluster = 'AWS::RDS::DBCluster';
const table = 'AWS::DynamoDB::Table';

describe('what handlers make of properties that may replace', () => {
  test.each<[string, string, { [key: string]: FactValue }, { [key: string]: FactValue }, readonly string[]]>([
    ['the first key of Performance Insights', instance, {}, { PerformanceInsightsKMSKeyId: 'a' }, []],
    [
      'another key of Performance Insights',
      instance,
      { PerformanceInsightsKMSKeyId: 'a' },
      { PerformanceInsightsKMSKeyId: 'b' },
      ['StatefulReplaced fail PerformanceInsightsKMSKeyId'],
    ],
    ['several zones instead of one', instance, { AvailabilityZone: 'us-east-1a' }, { MultiAZ: 'true' }, []],
    [
      'another zone',
      instance,
      { AvailabilityZone: 'us-east-1a' },
      { AvailabilityZone: 'us-east-1b' },
      ['StatefulReplaced fail AvailabilityZone'],
    ],
    ['a restore time that is taken away', instance, { RestoreTime: 'then' }, {}, []],
    ['a restore time', instance, {}, { RestoreTime: 'then' }, ['StatefulReplaced fail RestoreTime']],
    [
      'the latest restorable time',
      instance,
      {},
      { UseLatestRestorableTime: true },
      ['StatefulReplaced fail UseLatestRestorableTime'],
    ],
    ['no latest restorable time', instance, { UseLatestRestorableTime: true }, { UseLatestRestorableTime: false }, []],
    ['the successor of an engine', instance, { Engine: 'oracle-se1' }, { Engine: 'oracle-se2' }, []],
    ['a promotion out of a cluster', instance, { SourceDBClusterIdentifier: 'a' }, {}, []],
    ['storage of another type', instance, { StorageType: 'gp2' }, { StorageType: 'gp3' }, []],
    ['a cluster that leaves its global cluster', cluster, { GlobalClusterIdentifier: 'a' }, {}, []],
    [
      'a cluster that joins a global one',
      cluster,
      {},
      { GlobalClusterIdentifier: 'a' },
      ['StatefulReplaced fail GlobalClusterIdentifier'],
    ],
    [
      'a named cluster that joins a global one',
      cluster,
      { DBClusterIdentifier: 'orders' },
      { DBClusterIdentifier: 'orders', GlobalClusterIdentifier: 'a' },
      ['UpdateRefused fail GlobalClusterIdentifier'],
    ],
    ['aurora becomes aurora-mysql', cluster, { Engine: 'aurora' }, { Engine: 'aurora-mysql' }, []],
    [
      'a master user, of which nobody knows',
      cluster,
      { MasterUsername: 'a' },
      { MasterUsername: 'b' },
      ['ReplacementUnknown fail MasterUsername'],
    ],
    [
      'an attribute for a new index',
      table,
      { AttributeDefinitions: [{ AttributeName: 'a', AttributeType: 'S' }] },
      {
        AttributeDefinitions: [
          { AttributeName: 'b', AttributeType: 'S' },
          { AttributeName: 'a', AttributeType: 'S' },
        ],
      },
      [],
    ],
    [
      'another type of an attribute',
      table,
      { AttributeDefinitions: [{ AttributeName: 'a', AttributeType: 'S' }] },
      { AttributeDefinitions: [{ AttributeName: 'a', AttributeType: 'N' }] },
      ['StatefulReplaced fail AttributeDefinitions.AttributeType'],
    ],
  ])('%s', (_name, type, before, after, expected) => {
    expect(change(type, before, after)).toEqual(expected);
  });

  test('numbers and flags equal their texts', () => {
    expect(
      change(instance, { Port: 5432, StorageEncrypted: true }, { Port: '5432', StorageEncrypted: 'true' }),
    ).toEqual([]);
  });
});
