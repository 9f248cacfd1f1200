import type { Lookup } from '../../../model';
import { textOf } from '../../changes';
import type { Ruling } from '../../ruling';
import type { Placed } from '../../snapshot';

const schema =
  'provider.definition.schema.v1.json, conditionalCreateOnlyProperties: "the resource will be replaced if it cannot be updated"';

const names = 'CloudFormation User Guide: with a name of its own a resource takes no update that requires replacement';

/**
 * The handler answers `NotUpdatable` to a conditionally create-only property. CloudFormation then replaces the resource, unless it has a
 * name of its own that stays: two cannot have it, the update fails and everything stays as it was. Not verified: that the rollback after
 * such a failure always ends well.
 */
export function notUpdatable(reason: string, handler: string, before: Placed, after: Placed): Ruling {
  const named = before.physicalName !== undefined && before.physicalName === after.physicalName;
  return named
    ? {
        effect: 'REFUSED',
        reason: `${reason}; ${before.physicalName} exists, so nothing can replace it`,
        source: `${handler}; ${names}`,
      }
    : { effect: 'REPLACES', reason: `${reason}; CloudFormation then replaces it`, source: `${handler}; ${schema}` };
}

/** As the handlers' `isNullOrEmpty`. */
export const isEmpty = (value: Lookup): boolean => value === undefined || value === null || value === '';

export const same = (value: Lookup, other: Lookup): boolean => textOf(value) === textOf(other);
