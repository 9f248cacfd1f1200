import type { Acknowledgement, Unread } from '../../model';
import { isRecord, listOf, recordOf, typeOf } from '../values';

/** Acknowledgements that stand in the metadata of a template or of one of its resources. */
export interface Acknowledged {
  readonly acknowledged: readonly Acknowledgement[];
  readonly unread: readonly Unread[];
}

/**
 * Reads `Metadata.Regionlift.Acknowledged`, a list of `{ Code, Reason, Expires }`, in small letters as well. One without a code or a
 * reason, or with a day that is none, accepts nothing and is told.
 *
 * @param subject what it is for; undefined for all of the program
 */
export function acknowledgedIn(metadata: unknown, origin: string, subject: string | undefined): Acknowledged {
  const list = recordOf(recordOf(metadata).Regionlift).Acknowledged;
  const items = Array.isArray(list) || list === undefined ? listOf(list) : [list];
  const read = items.map((item) => {
    const { Code, Reason, Expires } = recordOf(item);
    const { code = Code, reason = Reason, expires = Expires } = recordOf(item);
    const isDay =
      typeof expires === 'string' && /^\d{4}-\d\d-\d\d$/.test(expires) && !Number.isNaN(Date.parse(expires));
    if (!isRecord(item) || typeof code !== 'string' || typeof reason !== 'string' || reason.trim() === '')
      return `an acknowledgement is ${isRecord(item) ? 'without code or reason' : typeOf(item)}`;
    if (expires !== undefined && !isDay) return `the acknowledgement of ${code} expires on no day (2027-01-31 is one)`;
    return {
      code,
      reason,
      origin,
      ...(subject !== undefined && { subject }),
      ...(typeof expires === 'string' && { expires }),
    };
  });
  return {
    acknowledged: read.filter((one) => typeof one !== 'string'),
    unread: read.filter((one) => typeof one === 'string').map((reason) => ({ subject: origin, reason })),
  };
}
