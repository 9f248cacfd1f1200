import { setTimeout } from 'node:timers/promises';
import { accelerator, declaredGroups, endpointGroups } from '../aws/accelerator';
import { autoScaling } from '../aws/auto-scaling';
import { ec2, type LaunchTemplate } from '../aws/ec2';
import { elb, fleetMetrics } from '../aws/elb';
import type { Programme } from '../contract/programme';
import type { End } from '../contract/world';
import { bootOf } from './boot';
import { declaredImages } from './declared-images';
import { openListener } from './fleet/balancer-listener';
import { type Fleet, openFleet } from './fleet/fleet';
import { loadBalancer } from './fleet/load-balancer';
import { fleetPartOf } from './fleet-part';
import type { FleetSettings } from './fleet-settings';
import { type OpenFleets, sidesOf } from './fleet-side';
import type { Fleets } from './fleets';
import { nodeAddresses } from './node-addresses';
import { openProxy } from './proxy/proxy';

export type { Fleets } from './fleets';

/**
 * Opens blue, both load balancers and the proxy. Raises when the program has no fleet part, or one whose clients are moved by records
 * and nobody says what those are.
 */
export async function openFleets(settings: FleetSettings): Promise<Fleets> {
  const { programme, clock, recordWeights } = settings;
  const part = fleetPartOf(programme);
  const ill = new Set<End>();
  const open: OpenFleets = {};
  const start = (
    end: End,
    sizes: { readonly minSize: number; readonly maxSize: number; readonly desired?: number },
  ) => {
    open[end] = openFleet({
      end,
      ...sizes,
      healthCheckPath: '/health',
      startMs: 300,
      checkMs: 250,
      drainMs: 5_000,
      ...settings.moments,
      boot: bootOf(end, settings, () => !ill.has(end)),
    });
  };
  const balancers = {
    SOURCE: loadBalancer(part.source.loadBalancerArn, () => open.SOURCE),
    TARGET: loadBalancer(part.target.loadBalancerArn, () => open.TARGET),
  };
  const sides = sidesOf(part, balancers, open);
  const templates: LaunchTemplate[] = [];
  const groups = endpointGroups(declaredGroups(part, programme), clock, settleMs);
  const byAccelerator = part.routing === 'ACCELERATOR';
  const weights = byAccelerator ? groups.weights : recordWeights;
  if (weights === undefined)
    throw new Error(
      `clients of ${part.hostName} are moved by records: a rehearsal carries parts behind an accelerator`,
    );
  const attached = byAccelerator ? groups.attached : (): readonly End[] => ['SOURCE', 'TARGET'];
  const desired = settings.blueCapacity ?? 3;
  const {
    listener: { protocol, port: listens },
    capacityReservationId: id,
    instanceTypes: [instanceType = ''],
  } = part.target;
  const addresses = nodeAddresses(part, programme);
  const listener = await openListener(
    balancers.TARGET,
    clock,
    protocol === 'TCP' ? undefined : await settings.authority.issue([part.hostName]),
  );
  const proxy = await openProxy({ balancers, weights, attached, clock, random: settings.random ?? Math.random }).catch(
    async (error: unknown) => {
      await listener.dispose();
      throw error;
    },
  );
  start('SOURCE', { minSize: 1, maxSize: Math.max(4, desired), desired });
  const deploy = ({ resources }: Programme): void => {
    const group = resources.find(
      ({ kind, name, region }) =>
        kind === 'AWS::AutoScaling::AutoScalingGroup' &&
        name === part.target.scalingGroupName &&
        region === part.target.region,
    );
    if (group === undefined || open.TARGET !== undefined) return;
    if (settings.published(part.imageParameter) === undefined)
      throw new Error(`Unable to fetch parameters [${part.imageParameter}] from parameter store for this account`);
    templates.push({
      region: part.target.region,
      name: part.target.launchTemplateName,
      defaultVersion: 1,
      latestVersion: 1,
    });
    start('TARGET', { minSize: Number(group.properties.MinSize), maxSize: Number(group.properties.MaxSize) });
  };
  return {
    standIns: [
      ec2({
        images: declaredImages(part, programme),
        templates,
        nodes: [{ region: part.target.region, name: balancers.TARGET.name, addresses }],
        reservations: id === undefined ? [] : [{ id, region: part.target.region, instanceType }],
      }),
      { ...autoScaling(sides), deploy },
      elb(sides),
      ...(byAccelerator ? [accelerator(groups)] : []),
    ],
    proxy,
    network: (host, port) =>
      addresses.includes(host) && port === listens ? { host: '127.0.0.1', port: listener.port } : undefined,
    weights: () => ({
      source: attached().includes('SOURCE') ? weights().source : 0,
      target: attached().includes('TARGET') ? weights().target : 0,
    }),
    metrics: fleetMetrics(sides),
    fleets: { SOURCE: () => open.SOURCE, TARGET: () => open.TARGET },
    deploy,
    release: () => {
      for (const template of templates) template.latestVersion += 1;
    },
    ready: async () => {
      while (open.SOURCE !== undefined && healthyOf(open.SOURCE) < open.SOURCE.desired()) await setTimeout(20);
    },
    sicken: (end) => {
      ill.add(end);
    },
    heal: (end) => {
      ill.delete(end);
    },
    holdClients: (ms) => {
      proxy.keepAliveMs.SOURCE = ms;
    },
    dispose: async () => {
      await proxy.dispose();
      await listener.dispose();
      await Promise.all([open.SOURCE?.dispose(), open.TARGET?.dispose()]);
    },
  };
}

/** A change of an accelerator takes seconds to reach every edge, of the rehearsal's clock. */
const settleMs = 10_000;

const healthyOf = (fleet: Fleet): number => fleet.members().filter(({ health }) => health.state === 'healthy').length;
