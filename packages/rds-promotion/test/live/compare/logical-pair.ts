import { literal } from '../../../src/core/sql';
import type { Lab } from '../../lab';

/** Makes the lab's target follow its source logically, by hand: what this tests is the comparison, not the attaching. */
export async function logicalPair(lab: Lab, database = 'orders'): Promise<void> {
  await lab.source.sql(database, 'CREATE PUBLICATION regionlift_test FOR ALL TABLES WITH (publish_via_partition_root)');
  await lab.source.sql(database, `SELECT pg_create_logical_replication_slot('regionlift_test', 'pgoutput')`);
  await lab.copy();
  await lab.promote();
  const { host, port } = lab.source;
  await lab.target().sql(
    database,
    `CREATE SUBSCRIPTION regionlift_test CONNECTION ${literal(`host=${host} port=${port} user=rdsadmin password=rdsadmin dbname=${database}`)}
     PUBLICATION regionlift_test WITH (create_slot = false, copy_data = false, slot_name = 'regionlift_test', origin = none)`,
  );
}
