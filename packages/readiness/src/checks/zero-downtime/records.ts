import { declared, each, look, textsIn } from '../../ask';
import type { Lookup, Program, ResourceFact } from '../../model';

/** A record of a hosted zone, on its own or in a group. */
export interface DnsRecord {
  readonly owner: ResourceFact;
  readonly value: Lookup;
  /** Path of its properties, empty for a resource of its own. */
  readonly path: string;
}

/** Records by which clients find a database. */
export const databaseRecords = (program: Program): readonly DnsRecord[] =>
  recordsOf(program).filter(({ value }) => names(value, /\.rds\.amazonaws\.com|\(AWS::RDS::/));

/** Records by which clients find the fleet: they name a load balancer or an accelerator, or are one of several of a name. */
export const trafficRecords = (program: Program): readonly DnsRecord[] => {
  const others = new Set(databaseRecords(program).map(({ value }) => value));
  return recordsOf(program)
    .filter(({ value }) => !others.has(value))
    .filter(
      ({ value }) =>
        look(value, 'SetIdentifier') !== undefined ||
        names(
          value,
          /\.elb\.|\.awsglobalaccelerator\.com|\.cloudfront\.net|\(AWS::(ElasticLoadBalancing|GlobalAccelerator)/,
        ),
    );
};

/** Whether a record names another AWS resource itself: its time to live is that one's. */
export const isAlias = ({ value }: DnsRecord): boolean => look(value, 'AliasTarget') !== undefined;

const recordsOf = (program: Program): readonly DnsRecord[] => [
  ...declared(program, 'AWS::Route53::RecordSet').map((owner) => ({ owner, value: owner.properties, path: '' })),
  ...declared(program, 'AWS::Route53::RecordSetGroup').flatMap((owner) =>
    each(look(owner.properties, 'RecordSets')).map((value, index) => ({ owner, value, path: `RecordSets.${index}.` })),
  ),
];

const names = (record: Lookup, pattern: RegExp): boolean =>
  [...textsIn(look(record, 'ResourceRecords')), ...textsIn(look(record, 'AliasTarget'))].some((text) =>
    pattern.test(text),
  );
