import { at, each, namesIn, ofKind } from '../../ask';
import type { Program } from '../../model';
import { statefulIn } from '../backups/stateful';
import { exported } from './exported';

/** Clients are told the name of the bucket that they move to. */
export const buckets = exported({
  code: 'BucketNotExported',
  severity: 'MEDIUM',
  title: 'The buckets of a replication are exported; without one, every bucket that holds data',
  rationale: 'Whoever flips clients needs the name of the bucket, and takes the wrong one from memory.',
  source: 'CloudFormation Template Reference, "Outputs"; Pulumi Docs, "Stack outputs"',
  serves: ['PKG-1'],
  of: (program) => {
    const held = statefulIn(program).map(({ resource }) => resource);
    const all = held.filter(({ kind }) => kind === 'AWS::S3::Bucket');
    const received = receiving(program);
    // One side of a replication: it sends, or another one of the program sends to it.
    const paired = all.filter(({ name, properties }) => destinations(properties).length > 0 || received.has(name));
    return paired.length > 0 ? paired : all;
  },
});

/** Names of the buckets that others send to. */
const receiving = (program: Program): ReadonlySet<string> =>
  new Set(
    ofKind(program, 'AWS::S3::Bucket')
      .flatMap(({ properties }) => destinations(properties))
      .flatMap((bucket) => namesIn(bucket) ?? []),
  );

const destinations = (properties: Parameters<typeof at>[0]): readonly string[] =>
  each(at(properties, 'ReplicationConfiguration', 'Rules'))
    .map((rule) => at(rule, 'Destination', 'Bucket'))
    .filter((bucket) => typeof bucket === 'string');
