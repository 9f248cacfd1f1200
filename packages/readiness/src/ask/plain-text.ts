import type { Lookup } from '../model';
import { shown } from './shown';

/** What `String` says of a text, number, boolean or nothing; a record or list as it is shown: `String` of a hostile one throws. */
export const plainText = (value: Lookup): string =>
  typeof value === 'object' && value !== null ? shown(value) : String(value);
