import { isDeferred } from '@regionlift/migration/core';

/** What is known now of a list. Users of JavaScript may hand over anything: what is no list has its own finding. */
export const knownItems = (value: unknown): readonly unknown[] =>
  (Array.isArray(value) ? value : []).filter((one) => !isDeferred(one));
