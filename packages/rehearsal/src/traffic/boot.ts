import type { End } from '../contract/world';
import { type Instance, startInstance } from './fleet/instance';
import { ordersApplication } from './fleet/orders-application';
import { ordersDatabase } from './fleet/orders-database';
import type { FleetSettings } from './fleet-settings';

/** Starts instances of a fleet: the orders service with connections of its own, which it closes after its last request. */
export const bootOf =
  (fleet: End, { database: route, stores, bucket }: FleetSettings, healthy: () => boolean) =>
  async (instance: string): Promise<Instance> => {
    const database = ordersDatabase(route(fleet));
    const running = await startInstance(
      ordersApplication({ fleet, instance, database, objects: stores, bucket: () => bucket(fleet), healthy }),
    );
    return {
      port: running.port,
      stop: async (withinMs) => {
        await running.stop(withinMs);
        await database.close();
      },
    };
  };
