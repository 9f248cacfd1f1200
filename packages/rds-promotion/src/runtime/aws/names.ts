import {
  ChangeResourceRecordSetsCommand,
  GetChangeCommand,
  ListResourceRecordSetsCommand,
  type Route53Client,
} from '@aws-sdk/client-route-53';
import type { ClockPort } from '@regionlift/migration/runtime';
import { type DatabaseRuntimeConfig, type GlobalClusterFacts, sameDnsName, sideNamed } from '../../core';
import type { NamesPort } from '../ports';
import type { Endpoints } from './endpoints';

/** What the name service works with. */
export interface NameSettings {
  readonly route53: Route53Client;
  readonly endpoints: Endpoints;
  /** The global database, for a name that points at its writer endpoint; undefined without one. */
  readonly globalCluster: () => Promise<GlobalClusterFacts | undefined>;
  readonly clock: ClockPort;
}

/**
 * The stable name: a CNAME record of a private zone (RDS-7).
 *
 * A change is taken when Route 53 answers it (status PENDING); its name servers follow within about a minute, INSYNC says so
 * (API Reference, ChangeResourceRecordSets, GetChange). `pointTo` does not wait for that, because the target is opened next
 * and every second would be one more of pause; `settle` does. What is listed includes what is PENDING ("the most current
 * version of the records", ListResourceRecordSets): a change whose answer was lost can be looked up. Route 53's control plane stands in us-east-1 (partition `aws`).
 *
 * A name that points at the writer endpoint of a global database follows the writer by itself and is left alone.
 */
export function awsNames(config: DatabaseRuntimeConfig, settings: NameSettings): NamesPort {
  const { route53, endpoints, globalCluster, clock } = settings;
  const { hostedZoneId, recordName, ttlSeconds } = config.name;
  let change: string | undefined;

  const follows = async (value: string | undefined): Promise<GlobalClusterFacts | undefined> => {
    if (config.handover !== 'GLOBAL_DATABASE' || value === undefined) return undefined;
    const cluster = await globalCluster();
    return cluster?.endpoint !== undefined && sameDnsName(cluster.endpoint, value) ? cluster : undefined;
  };
  const recorded = () => recordedValue(route53, hostedZoneId, recordName);

  return {
    pointsAt: async () => {
      const [value, hosts] = await Promise.all([recorded(), endpoints.hosts()]);
      return sideNamed(value, hosts) ?? (await follows(value))?.writer;
    },
    pointTo: async (side) => {
      if (config.handover === 'GLOBAL_DATABASE' && (await follows(await recorded())) !== undefined) return;
      const { host } = await endpoints.of(side);
      const { ChangeInfo } = await route53.send(
        new ChangeResourceRecordSetsCommand({
          HostedZoneId: hostedZoneId,
          ChangeBatch: {
            Comment: `Regionlift ${config.qualifier}-${config.migration}: ${config.part} is at the ${side.toLowerCase()}`,
            Changes: [
              {
                Action: 'UPSERT',
                ResourceRecordSet: {
                  Name: recordName,
                  Type: 'CNAME',
                  TTL: ttlSeconds,
                  ResourceRecords: [{ Value: host }],
                },
              },
            ],
          },
        }),
      );
      change = ChangeInfo?.Id;
    },
    settle: async (until = Number.POSITIVE_INFINITY) => {
      for (;;) {
        if (change === undefined) return undefined;
        const { ChangeInfo } = await route53.send(new GetChangeCommand({ Id: change }));
        if (ChangeInfo?.Status === 'INSYNC') return true;
        if (clock.remaining() < leastRemainingMs || clock.now() >= until) return false;
        await clock.sleep(pollMs);
      }
    },
  };
}

/** The value of the record now; undefined when there is none. Listing starts at a name and goes on beyond it. */
async function recordedValue(route53: Route53Client, HostedZoneId: string, name: string): Promise<string | undefined> {
  const { ResourceRecordSets = [] } = await route53.send(
    new ListResourceRecordSetsCommand({
      HostedZoneId,
      StartRecordName: name,
      StartRecordType: 'CNAME',
      MaxItems: 1,
    }),
  );
  const [found] = ResourceRecordSets;
  return found?.Type === 'CNAME' && found.Name !== undefined && sameDnsName(found.Name, name)
    ? found.ResourceRecords?.[0]?.Value
    : undefined;
}

/** Route 53 takes five requests a second from an account (Developer Guide, "Quotas"). */
const pollMs = 2_000;
/** What is left for the answer. */
const leastRemainingMs = 20_000;
