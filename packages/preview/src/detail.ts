import type { ResourceFact } from '@regionlift/testkit';
import { dataDetails } from './details/data';
import { operationDetails } from './details/operations';
import type { Details } from './details/reading';
import { trafficDetails } from './details/traffic';

/** What a reader wants to know of a resource at a glance; empty where its name says enough. */
export function detailOf({ kind, properties, retention }: ResourceFact): string {
  const own = details[kind]?.(properties) ?? [];
  return [...own, ...(retention.onDelete && retention.onReplace ? ['retained'] : [])].filter(Boolean).join(', ');
}

const details: Details = { ...dataDetails, ...operationDetails, ...trafficDetails };
