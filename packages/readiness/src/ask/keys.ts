import type { Lookup, ResourceFact } from '../model';
import { at } from './at';
import { ofKind } from './by-kind';
import type { Declares } from './declares';
import { referred, regionOf } from './references';
import { remembered } from './remembered';

const KEY = 'AWS::KMS::Key';
const ALIAS = 'AWS::KMS::Alias';

/** The key that a value stands for (id, ARN, alias, alias ARN), as seen from a region; undefined where it is declared elsewhere. */
export function keyOf(program: Declares, value: Lookup, region: string): ResourceFact | undefined {
  if (typeof value !== 'string') return undefined;
  const where = regionOf(value) ?? region;
  const near = nearby(program, where);
  const alias = referred(near, value, ALIAS);
  const target = at(alias?.properties, 'TargetKeyId');
  const name = typeof target === 'string' ? target.replace(/^Key /, '') : undefined;
  return referred(near, value, KEY) ?? ofKind(near, KEY).find((key) => key.name === name);
}

/** What stands in one region. */
const nearby = (program: Declares, region: string): Declares => byRegion(program).get(region) ?? { resources: [] };

const byRegion = remembered((program) => {
  const regions = new Map<string, ResourceFact[]>();
  for (const resource of program.resources) {
    const near = regions.get(resource.region) ?? [];
    regions.set(resource.region, near);
    near.push(resource);
  }
  return new Map([...regions].map(([region, resources]): [string, Declares] => [region, { resources }]));
});

/** Whether a value stands for a key that AWS manages for one of its services: its policy is AWS's, nobody shares it. */
export const isAwsManaged = (value: Lookup): boolean =>
  typeof value === 'string' && /(^|[:/])alias\/aws\//.test(value.startsWith('alias') ? `:${value}` : value);

/** Whether a value is a key's in that region: one without a region in it is. */
export const isKeyOfRegion = (value: Lookup, region: string): boolean =>
  typeof value === 'string' && value !== '' && (regionOf(value) ?? region) === region;
