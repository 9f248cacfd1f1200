import type { Facts } from '@regionlift/testkit/facts/model';
import { reasonOf } from './reason-of';

/** Facts, or none and a word about it: nothing that stands in a document may end the reader. */
export function attempted(read: () => Facts, onFailure: (reason: string) => void): Facts {
  try {
    return read();
  } catch (error) {
    onFailure(`its resources could not be read: ${reasonOf(error)}`);
    return { resources: [], outputs: [] };
  }
}
