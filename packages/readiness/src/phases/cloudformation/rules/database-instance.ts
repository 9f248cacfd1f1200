import type { Lookup } from '../../../model';
import type { Rule, Ruling } from '../../ruling';
import type { Placed } from '../../snapshot';
import { isEmpty, notUpdatable, same } from './not-updatable';

const handler =
  'aws-cloudformation-resource-providers-rds, aws-rds-dbinstance: ImmutabilityHelper.java (isChangeMutable), UpdateHandler.java';

/** What `isChangeMutable` lets pass, and UpdateHandler then does. */
const inPlace = (reason: string): Ruling => ({ effect: 'IN_PLACE', reason, source: handler });

const replaced = (reason: string, before: Placed, after: Placed): Ruling =>
  notUpdatable(reason, handler, before, after);

/** A source that disappears is a promotion; one that appears or changes makes another replica. */
const source: Rule = ({ path: [name], from, to }, before, after) =>
  !isEmpty(from) && isEmpty(to)
    ? inPlace('the handler calls PromoteReadReplica: the replica becomes an instance of its own, with its data')
    : replaced(`the handler takes ${name} away only, it never sets or changes it`, before, after);

/** What an instance was once restored from. */
const origin: Rule = ({ path: [name], to }, before, after) =>
  isEmpty(to)
    ? inPlace(`the handler overlooks a ${name} that is taken away`)
    : replaced(`the handler restores nothing into an instance that exists: ${name} is for a new one`, before, after);

/** Page and handler contradict each other: nobody should find out with a database. */
const snapshot: Rule = (change, before, after) =>
  isEmpty(change.to)
    ? {
        effect: 'UNKNOWN',
        reason:
          'the property\'s page says that without it "an empty DB instance is created"; the handler\'s source overlooks it',
        source: `CloudFormation Template Reference, AWS::RDS::DBInstance, DBSnapshotIdentifier; ${handler}`,
      }
    : origin(change, before, after);

const engine: Rule = ({ from, to }, before, after) =>
  upgrades.some(([old, next]) => is(from, old) && is(to, next))
    ? inPlace('an engine that was given up is followed by its successor')
    : replaced('the handler accepts no other Engine, nor one where none stood', before, after);

const upgrades: readonly (readonly [string, string])[] = [
  ['aurora', 'aurora-mysql'],
  ['oracle-se', 'oracle-se2'],
  ['oracle-se1', 'oracle-se2'],
  ['oracle-ee', 'oracle-ee-cdb'],
  ['oracle-se2', 'oracle-se2-cdb'],
];

const is = (value: Lookup, text: string): boolean => typeof value === 'string' && value.toLowerCase() === text;

const zone: Rule = ({ to }, before, after) =>
  isEmpty(to) && same(after.properties.MultiAZ, true)
    ? inPlace('an instance in several zones is tied to none')
    : replaced('the handler moves no instance to another AvailabilityZone', before, after);

const insightsKey: Rule = ({ from }, before, after) =>
  isEmpty(from)
    ? inPlace('the first PerformanceInsightsKMSKeyId is set in place')
    : replaced('the handler sets PerformanceInsightsKMSKeyId once', before, after);

const latest: Rule = (change, before, after) =>
  same(change.to, true) ? origin(change, before, after) : inPlace('the handler overlooks it unless it is true');

/** The schema lists it as conditional, and the handler compares it with nothing: ModifyDBInstance takes it. */
const modified: Rule = ({ path: [name] }) => inPlace(`the handler passes ${name} to ModifyDBInstance`);

/**
 * What the handler makes of the properties that the schema of `AWS::RDS::DBInstance` calls conditionally create-only. Read at commit
 * 5a410e8 of the handler's repository.
 */
export const databaseInstanceRules: Readonly<Record<string, Rule>> = {
  AutoMinorVersionUpgrade: modified,
  AvailabilityZone: zone,
  BackupRetentionPeriod: modified,
  DBClusterSnapshotIdentifier: snapshot,
  DBParameterGroupName: modified,
  DBSnapshotIdentifier: snapshot,
  Engine: engine,
  MultiAZ: modified,
  PerformanceInsightsKMSKeyId: insightsKey,
  PreferredMaintenanceWindow: modified,
  RestoreTime: origin,
  SourceDBClusterIdentifier: source,
  SourceDBInstanceAutomatedBackupsArn: origin,
  SourceDBInstanceIdentifier: source,
  SourceDbiResourceId: origin,
  StorageType: modified,
  UseLatestRestorableTime: latest,
};
