import { failing, listing } from '../live-finding';
import type { Finding } from '../sibling-words';
import type { RecordFacts } from './record-facts';
import { type RecordState, recordState } from './record-state';

/**
 * What there is to say of the record before it is touched (EC2-8).
 *
 * Codes: RecordMissing, RecordNotMovable, RecordAtGreen, RecordTtlTooLong, RecordServesIpv6.
 */
export function judgeRecord(subject: string, facts: RecordFacts): readonly Finding[] {
  const state = recordState(facts);
  return [
    ...obstacles(subject, state),
    ...ttlTooLong(subject, facts),
    ...(facts.sets.some(({ Type }) => Type === 'AAAA') ? [ipv6(subject)] : []),
  ];
}

/** What keeps the runtime from making weighted sets of the record. */
export function obstacles(subject: string, state: RecordState): readonly Finding[] {
  const fail = failing(subject);
  if (state.kind === 'ABSENT')
    return [
      fail(
        'RecordMissing',
        'hostName',
        'no A, AAAA or CNAME record',
        "a record that points at blue's load balancer",
        'correct hostName or hostedZoneId, or create the record',
      ),
    ];
  if (state.kind === 'FOREIGN')
    return [
      fail(
        'RecordNotMovable',
        'hostName',
        state.why,
        "simple alias records (A, AAAA) or one CNAME record, all of blue's load balancer",
        "point the name at blue's load balancer with a simple record first; routing policies and health checks of others are not touched",
      ),
    ];
  return state.kind === 'SIMPLE' && state.at === 'GREEN'
    ? [
        fail(
          'RecordAtGreen',
          'hostName',
          "a simple record of green's load balancer",
          "blue's load balancer before the move",
          'nothing is left to move; return-to-blue attaches blue again',
        ),
      ]
    : [];
}

/** Seconds: the step that waits for the former TTL waits no longer. */
const longestTtlSeconds = 2 * 86_400;

/** A TTL that nobody would wait for within a cutover. */
export function ttlTooLong(subject: string, { sets }: RecordFacts): readonly Finding[] {
  const ttl = Math.max(0, ...sets.map(({ TTL = 0 }) => TTL));
  return ttl <= longestTtlSeconds
    ? []
    : [
        failing(subject)(
          'RecordTtlTooLong',
          'hostName',
          `a TTL of ${ttl} s`,
          `at most ${longestTtlSeconds} s`,
          'lower the TTL by hand now, and begin one former TTL later',
        ),
      ];
}

const ipv6 = (subject: string): Finding =>
  listing(subject)(
    'RecordServesIpv6',
    'hostName',
    'an AAAA record',
    'a green load balancer that has IPv6 addresses',
    "let clients use IPv4, or check that green's load balancer is dual-stack: it answers AAAA with nothing otherwise",
  );
