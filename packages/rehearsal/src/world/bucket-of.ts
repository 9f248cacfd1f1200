import { partsOf } from '../aws/told-parts';
import type { Programme } from '../contract/programme';
import type { End } from '../contract/world';

/** The bucket that each fleet's objects go to: that of its own end, of the first bucket part. Raises when there is none. */
export function bucketOf(programme: Programme): (end: End) => string {
  const part = partsOf(programme).find((told): told is Told & BucketPart => isBucketPart(told));
  if (part === undefined) throw new Error('a rehearsal needs a bucket part, the program has none');
  return (end) => (end === 'SOURCE' ? part.source : part.target).bucketName;
}

interface BucketPart {
  readonly source: { readonly bucketName: string };
  readonly target: { readonly bucketName: string };
}

type Told = ReturnType<typeof partsOf>[number];

const isBucketPart = (told: Told): boolean => hasBucket(told.source) && hasBucket(told.target);

const hasBucket = (end: unknown): boolean => typeof end === 'object' && end !== null && 'bucketName' in end;
