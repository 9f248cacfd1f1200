import { type Identified, kinds, type Subject } from './identity-shapes';
import { hex } from './made-up';

export type { Identified } from './identity-shapes';

/**
 * The id, ARN or address that AWS would give a resource when it is created: made up, the same in every run and both dialects, and
 * shaped as AWS shapes it, for functions take ARNs apart. Environments of functions hold these, and stand-ins answer with them.
 * `attribute` is the name of the return value in CloudFormation (`Arn`, `VpcId`, `Endpoint.Address`).
 */
export function identityOf(of: Identified, attribute: string): string {
  const subject: Subject = {
    ...of,
    partition: partitionOf(of.region),
    place: of.region === 'global' ? '' : of.region,
    seed: `${of.kind} ${of.region} ${of.name}`,
  };
  const shapes = Object.hasOwn(kinds, of.kind) ? kinds[of.kind] : undefined;
  const shape = shapes && Object.hasOwn(shapes, attribute) ? shapes[attribute] : undefined;
  return shape ? shape(subject) : anyShape(subject, attribute);
}

/** A kind or attribute without a shape of its own: nobody takes it apart. */
function anyShape({ kind, partition, place, account, name, seed }: Subject, attribute: string): string {
  const [, service = '', type = ''] = kind.toLowerCase().split('::');
  return attribute.endsWith('Arn')
    ? `arn:${partition}:${service}:${place}:${account}:${type}/${name}`
    : `${type}-${hex(`${seed} ${attribute}`, 17)}`;
}

/** Source: the SDK's partitions.json. */
function partitionOf(region: string): string {
  if (region.startsWith('cn-')) return 'aws-cn';
  return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
}
