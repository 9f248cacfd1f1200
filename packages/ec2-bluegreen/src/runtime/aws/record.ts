import {
  ChangeResourceRecordSetsCommand,
  GetChangeCommand,
  ListResourceRecordSetsCommand,
  type ListResourceRecordSetsCommandOutput,
  type ResourceRecordSet,
  type Route53Client,
  type RRType,
} from '@aws-sdk/client-route-53';
import type { ClockPort } from '@regionlift/migration/runtime';
import type { FleetRuntimeConfig } from '../../core';
import type { RecordPort, RecordSet } from '../ports';

/** A record whose last change is known. */
export interface Record53 extends RecordPort {
  /** Whether every name server answers the last change of this invocation; true when there was none. */
  readonly settled: () => Promise<boolean>;
}

/**
 * The record of the host name in a public zone. A change is PENDING until every name server has it, within about a minute; what is
 * listed includes it at once (API Reference, ListResourceRecordSets: "the most current version"). `change` waits for INSYNC as
 * long as the invocation has time to.
 */
export function awsRecord(
  client: Route53Client,
  { hostedZoneId, recordName }: NonNullable<FleetRuntimeConfig['record']>,
  clock: ClockPort,
): Record53 {
  let last: string | undefined;
  const settled = async () => {
    if (last === undefined) return true;
    const { ChangeInfo } = await client.send(new GetChangeCommand({ Id: last }));
    return ChangeInfo?.Status === 'INSYNC';
  };
  return {
    settled,
    sets: () => setsOf(client, hostedZoneId, recordName),
    change: async (changes) => {
      const { ChangeInfo } = await client.send(
        new ChangeResourceRecordSetsCommand({
          HostedZoneId: hostedZoneId,
          ChangeBatch: {
            Comment: 'Regionlift moves clients',
            Changes: changes.map(({ action, set }) => ({ Action: action, ResourceRecordSet: asAws(set) })),
          },
        }),
      );
      last = ChangeInfo?.Id;
      while (clock.remaining() > leastRemainingMs && !(await settled())) await clock.sleep(pollMs);
    },
  };
}

/**
 * The sets of a name, of the types that lead clients. Listing starts at the name and goes on beyond it, 300 sets at a time; the
 * wire spells a space and other characters of names in octal, which names of hosts do not have.
 */
async function setsOf(client: Route53Client, HostedZoneId: string, name: string): Promise<readonly RecordSet[]> {
  const found: ResourceRecordSet[] = [];
  let next: { StartRecordName: string; StartRecordType?: RRType; StartRecordIdentifier?: string } | undefined = {
    StartRecordName: name,
  };
  while (next !== undefined) {
    const page: ListResourceRecordSetsCommandOutput = await client.send(
      new ListResourceRecordSetsCommand({ HostedZoneId, ...next }),
    );
    const own = (page.ResourceRecordSets ?? []).filter(({ Name }) => sameName(Name, name));
    found.push(...own);
    next =
      page.IsTruncated === true && page.NextRecordName !== undefined && sameName(page.NextRecordName, name)
        ? {
            StartRecordName: page.NextRecordName,
            ...(page.NextRecordType !== undefined && { StartRecordType: page.NextRecordType }),
            ...(page.NextRecordIdentifier !== undefined && { StartRecordIdentifier: page.NextRecordIdentifier }),
          }
        : undefined;
  }
  return found.filter(({ Type }) => ['A', 'AAAA', 'CNAME'].includes(Type ?? '')).map(asRecordSet);
}

const sameName = (one: string | undefined, other: string): boolean => bare(one ?? '') === bare(other);
const bare = (name: string): string => name.toLowerCase().replace(/\.$/, '');

/** What is absent is left out, so that a set that is put back is the one that was there; empty lists are absence too. */
const asRecordSet = (set: ResourceRecordSet): RecordSet =>
  Object.fromEntries(
    Object.entries(set).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  ) as unknown as RecordSet;

const asAws = (set: RecordSet): ResourceRecordSet => set as unknown as ResourceRecordSet;

/** Route 53 takes five requests a second from an account (Developer Guide, "Quotas"). */
const pollMs = 3_000;
/** What is left for the answer. */
const leastRemainingMs = 30_000;
