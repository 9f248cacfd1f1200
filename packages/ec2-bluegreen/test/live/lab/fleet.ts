import type { LiveTarget } from '../../../src/core';
import type { FleetPort } from '../../../src/runtime/ports';
import { type Instance, launch } from './instance';
import { type LoadBalancer, openLoadBalancer } from './load-balancer';
import { eventually, wallMs } from './pace';

/** One colour: a group of instances behind a load balancer. */
export interface Fleet {
  readonly balancer: LoadBalancer;
  readonly port: FleetPort;
  readonly instances: () => readonly Instance[];
  /** Kills so many instances, all by default, as the loss of a zone does; they come back only if `replaced`. */
  readonly lose: (how?: { readonly count?: number; readonly replaced?: boolean }) => void;
  readonly dispose: () => Promise<void>;
}

/** What a fleet is made of. */
export interface FleetOptions {
  readonly name: string;
  readonly capacity: number;
  readonly clientKeepAlive: number;
}

/** Opens a fleet; resolves when all of its instances are healthy. */
export async function openFleet({ name, capacity, clientKeepAlive }: FleetOptions): Promise<Fleet> {
  let instances: readonly Instance[] = [];
  let [desired, launched, replaces] = [capacity, 0, true];
  let suspended: readonly string[] = [];
  const everyone = new Set<Instance>();
  const staying = () => instances.filter((instance) => instance.state() !== 'draining');
  const reconcile = () => {
    // Dead ones leave; the sick are replaced (health check type ELB).
    const sick = instances.filter((instance) => instance.state() === 'unhealthy');
    if (replaces) {
      for (const instance of sick) instance.drain();
      instances = instances.filter((instance) => instance.lives());
    }
    for (const instance of staying().slice(desired)) instance.drain();
    for (let missing = replaces ? desired - staying().length : 0; missing > 0; missing -= 1) {
      launched += 1;
      const instance = launch(`${name}-${launched}`);
      everyone.add(instance);
      instances = [...instances, instance];
    }
  };
  const timer = setInterval(reconcile, wallMs(10));
  const balancer = await openLoadBalancer(() => instances, clientKeepAlive);
  const dispose = async () => {
    clearInterval(timer);
    for (const instance of everyone) {
      instance.drain();
      instance.kill();
    }
    await balancer.dispose();
    await Promise.all([...everyone].map(({ ended }) => ended));
  };
  reconcile();
  try {
    await eventually(() => staying().every((instance) => instance.state() === 'healthy'), `${name} healthy`, 6_000);
  } catch (error) {
    await dispose();
    throw error;
  }
  const refuse = async () => {
    throw new Error('no step of the shift refreshes instances');
  };
  return {
    balancer,
    instances: staying,
    lose: ({ count = Number.POSITIVE_INFINITY, replaced = false } = {}) => {
      replaces = replaced;
      for (const instance of staying().slice(0, count)) instance.kill();
    },
    dispose,
    port: {
      group: async () => ({
        minCapacity: 0,
        maxCapacity: 12,
        desiredCapacity: desired,
        inService: staying().filter((instance) => instance.lives()).length,
        suspendedProcesses: suspended,
      }),
      setCapacity: async (wanted) => {
        desired = wanted;
        reconcile();
      },
      suspend: async (processes) => {
        suspended = [...new Set([...suspended, ...processes])];
      },
      resume: async (processes) => {
        suspended = suspended.filter((process) => !processes.includes(process));
      },
      targets: async () => instances.map((instance): LiveTarget => ({ id: instance.id, state: instance.state() })),
      connections: async () => balancer.requests(6),
      templateVersions: refuse,
      setDefaultVersion: refuse,
      startRefresh: refuse,
      refresh: refuse,
    },
  };
}
