import type { Stores } from '../aws/s3';
import type { Clock } from '../contract/clock';

/** How many objects a bucket holds before its migration begins. */
const many = 300;

/** Objects that are older than any rule: replication leaves them to the backfill. Every tenth was written twice. */
export function seedObjects(stores: Pick<Stores, 'write'>, bucket: string, clock: Clock): void {
  const dayMs = 86_400_000;
  for (let index = 0; index < many; index += 1) {
    const key = `seed/${String(index).padStart(4, '0')}`;
    if (index % 10 === 0) stores.write(bucket, key, `${index}, first`, clock.now() - 2 * dayMs);
    stores.write(bucket, key, `${index}`, clock.now() - dayMs + index);
  }
}
