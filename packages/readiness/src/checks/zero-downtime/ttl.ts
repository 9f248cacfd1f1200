import { look, numberOf, valueHeldTo } from '../../ask';
import type { Check } from '../../model';
import { databaseRecords, isAlias, trafficRecords } from './records';

/** Seconds: for as long clients, and their resolvers, go where the record pointed before. */
const SECONDS = 60;

/** A record is moved for everybody only after its old life is over. */
export const recordLivesLong: Check = {
  code: 'RecordLivesLong',
  area: 'A1',
  severity: 'HIGH',
  title: `Records that are moved live for ${SECONDS} seconds at most`,
  rationale: 'Until the TTL is over clients write to the side that is fenced, or read from the one that is left.',
  remediation: `Set TTL to ${SECONDS} or less, at least one old TTL before the cutover.`,
  source: 'Amazon Route 53 Developer Guide, "Best practices for Amazon Route 53 DNS" (TTL)',
  serves: ['EC2-8', 'RDS-7'],
  judge: (program) =>
    [...databaseRecords(program), ...trafficRecords(program)]
      .filter((record) => !isAlias(record))
      .map(({ owner, value, path }) =>
        valueHeldTo(owner, look(value, 'TTL'), {
          property: `${path}TTL`,
          allowed: `${SECONDS} seconds or less`,
          holds: (seconds) => {
            const stated = numberOf(seconds);
            return stated !== undefined && stated >= 0 && stated <= SECONDS;
          },
          remedy: 'lower it',
        }),
      ),
};
