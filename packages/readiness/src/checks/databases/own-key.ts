import { heldTo, isAwsManaged, isKeyOfRegion, look, worse } from '../../ask';
import type { Answer, Check, ResourceFact } from '../../model';
import { crossesRegions, databases, isReplica } from './databases';

/** A key is of one region. A replica across regions is encrypted anew, under the key that it names. */
export const databaseKeyNotOwn: Check = {
  code: 'DatabaseKeyNotOwn',
  area: 'A4',
  severity: 'HIGH',
  title: 'A database has a customer-managed key of its own region',
  rationale:
    "A replica in another region cannot use its source's key; under alias/aws/rds no copy of a snapshot is shared, and no condition holds.",
  remediation: "Set KmsKeyId to a key of the database's region (and PerformanceInsightsKMSKeyId, where it is set).",
  source:
    'Amazon RDS User Guide, "Creating a read replica in a different AWS Region" (encrypted replicas), "AWS KMS key management"',
  serves: ['RDS-1'],
  judge: (program) =>
    databases(program)
      .filter((database) => !(isReplica(database) && crossesRegions(database) === false))
      .map(judged),
};

const judged = (database: ResourceFact): Answer =>
  ['KmsKeyId', 'PerformanceInsightsKMSKeyId', 'PerformanceInsightsKmsKeyId']
    .filter((property) => property === 'KmsKeyId' || look(database.properties, property) !== undefined)
    .map((property) =>
      heldTo(database, {
        property,
        allowed: `a customer-managed key of ${database.region}`,
        holds: (key) => isKeyOfRegion(key, database.region) && !isAwsManaged(key),
        remedy: 'name a key of the region',
      }),
    )
    .reduce(worse);
