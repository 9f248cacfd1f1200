import { randomBytes } from 'node:crypto';
import type {
  ChangeResourceRecordSetsCommandInput,
  GetChangeCommandInput,
  ListResourceRecordSetsCommandInput,
} from '@aws-sdk/client-route-53';
import { Refusal, type StandIn } from '../../contract/aws';
import type { Programme } from '../../contract/programme';
import type { Names } from '../../contract/world';
import { bare } from '../../lab/hosts';
import { byOperation } from '../by-operation';
import { alike, applied, type Change, changed } from './changed';
import { page } from './page';
import { keyOf, type RecordSet, recordsOf, type Zone, zoneId } from './zones';

/** What the stand-in of Route 53 starts from. */
export interface Route53Settings {
  readonly zones: readonly Zone[];
  /** Endpoints of databases that a program names, and the hosts that stand for them (`labHosts`). */
  readonly hosts?: Readonly<Record<string, string>>;
  /** Milliseconds from PENDING to INSYNC, when the name servers answer a change. @default 250 */
  readonly settleMs?: number;
}

/** Zones, and what their name servers answer. */
export interface Route53 extends StandIn, Names {
  /**
   * Writes the records of a program that have changed in it since the last deployment, as CloudFormation does: one that the runtime
   * alone has pointed elsewhere stays, and so does one whose changes the program ignores. They take effect at once.
   */
  readonly deploy: (programme: Programme) => void;
  readonly dispose: () => Promise<void>;
}

/**
 * Zones with records. A change is taken when it is answered, and listed; the name servers answer it `settleMs` later, all at
 * once, and then it is INSYNC (API Reference, ChangeResourceRecordSets, GetChange, ListResourceRecordSets).
 */
export function route53({ zones, hosts = {}, settleMs = 250 }: Route53Settings): Route53 {
  const listed = new Map<string, readonly RecordSet[]>(
    zones.map(({ id, records }) => [id, records.map((set) => standing(set, hosts))]),
  );
  const served = new Map<string, readonly RecordSet[]>(listed);
  const changes = new Map<string, { readonly submittedAtMs: number; settled: boolean }>();
  const timers = new Set<NodeJS.Timeout>();
  const inZone = (given: unknown): { readonly id: string; readonly records: readonly RecordSet[] } => {
    const id = zoneId(given);
    const records = listed.get(id);
    if (records === undefined) throw new Refusal('NoSuchHostedZone', `No hosted zone found with ID: ${id}`, 404);
    return { id, records };
  };
  const deployed = new Map(zones.flatMap(({ id, records }) => records.map((set) => [`${id} ${keyOf(set)}`, set])));
  const answer = byOperation('Route 53', {
    ListResourceRecordSets: (input: ListResourceRecordSetsCommandInput) =>
      page(inZone(input.HostedZoneId).records, input),
    ChangeResourceRecordSets: (input: ChangeResourceRecordSetsCommandInput, { atMs }) => {
      const { id, records } = inZone(input.HostedZoneId);
      const batch = (input.ChangeBatch?.Changes ?? []) as unknown as readonly Change[];
      listed.set(id, changed(records, batch));
      const change = `/change/C${randomBytes(10).toString('hex').toUpperCase()}`;
      const state = { submittedAtMs: atMs, settled: false };
      changes.set(change, state);
      const timer = setTimeout(() => {
        timers.delete(timer);
        served.set(id, applied(served.get(id) ?? [], batch));
        state.settled = true;
      }, settleMs);
      timers.add(timer);
      return { ChangeInfo: info(change, state) };
    },
    GetChange: (input: GetChangeCommandInput) => {
      const id = `/change/${String(input.Id).replace(/^\/?change\//, '')}`;
      const state = changes.get(id);
      if (state === undefined)
        throw new Refusal('NoSuchChange', `A change with the specified change ID does not exist: ${id}`, 404);
      return { ChangeInfo: info(id, state) };
    },
  });
  return {
    title: 'Route 53',
    services: ['Route 53'],
    limits: `zones are tables in this process whose servers all follow a change after ${settleMs} ms, where Route 53 takes up to a minute; quotas of requests are not kept`,
    staleMs: 0,
    answer,
    resolve: (name) =>
      [...served.values()]
        .flat()
        .filter((set) => bare(set.Name) === bare(name) && set.Type === 'CNAME')
        .flatMap(({ ResourceRecords }) => (ResourceRecords as readonly { readonly Value: string }[] | undefined) ?? [])
        .map(({ Value }) => bare(Value))[0],
    deploy: (programme) => {
      for (const { zone, record, left } of recordsOf(programme)) {
        const key = `${zone} ${keyOf(record)}`;
        const before = deployed.get(key);
        if (alike(before, record) || (left && before !== undefined)) continue;
        deployed.set(key, record);
        const upsert = [{ Action: 'UPSERT', ResourceRecordSet: standing(record, hosts) }];
        for (const view of [listed, served]) view.set(zone, applied(view.get(zone) ?? [], upsert));
      }
    },
    dispose: async () => {
      for (const timer of timers) clearTimeout(timer);
    },
  };
}

/** A record with the host that stands for the endpoint it names. */
const standing = (set: RecordSet, hosts: Readonly<Record<string, string>>): RecordSet => {
  const { ResourceRecords: values } = set;
  return Array.isArray(values)
    ? { ...set, ResourceRecords: values.map((one) => ({ Value: hosts[bare(String(one.Value))] ?? one.Value })) }
    : set;
};

const info = (
  Id: string,
  { submittedAtMs, settled }: { readonly submittedAtMs: number; readonly settled: boolean },
) => ({
  Id,
  Status: settled ? 'INSYNC' : 'PENDING',
  SubmittedAt: new Date(submittedAtMs),
});
