import { type Expectation, heldTo } from '../../ask';
import type { Check } from '../../model';
import { buckets } from './buckets';

/** Holds every bucket of a program to an expectation. */
export const forBuckets =
  (expectation: Expectation): Check['judge'] =>
  (program) =>
    buckets(program).map((bucket) => heldTo(bucket, expectation));
