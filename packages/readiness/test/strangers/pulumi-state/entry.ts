/** How the state that `pulumi stack export` writes has a resource of `@pulumi/aws` 7. */

export const ACCOUNT = '111122223333';
export const WEST = { region: 'us-west-2', side: 'west', range: '10.1.0.0/16', hex: '0a1b2c3d' };
export const EAST = { region: 'us-east-1', side: 'east', range: '10.2.0.0/16', hex: '0e5f6a7b' };
export type Side = typeof WEST;

export const otherOf = ({ side }: Side): Side => (side === WEST.side ? EAST : WEST);

/** An id as AWS gives it: `sg-0a1b2c3d00000001`. */
export const given = (prefix: string, { hex }: Side, number = 1): string =>
  `${prefix}-${hex}${String(number).padStart(9, '0')}`;

export const arn = (service: string, region: string, rest: string): string =>
  `arn:aws:${service}:${region}:${ACCOUNT}:${rest}`;

export const STACK = 'urn:pulumi:prod::shop::pulumi:pulumi:Stack::shop-prod';

const PROVIDER = 'urn:pulumi:prod::shop::pulumi:providers:aws::default_7_48_0';
const PROVIDER_ID = '5b1f0c7e-0000-4000-8000-00000000000f';

/** The provider that a program gets without asking for one, in the region of its configuration. */
export const provider = {
  ...{ urn: PROVIDER, type: 'pulumi:providers:aws', custom: true, id: PROVIDER_ID },
  inputs: { region: WEST.region, skipCredentialsValidation: 'false', skipRegionValidation: 'true', version: '7.48.0' },
  outputs: { region: WEST.region, skipCredentialsValidation: 'false', skipRegionValidation: 'true', version: '7.48.0' },
};

export interface Entry {
  readonly urn: string;
  readonly id: string;
  readonly inputs: object;
  readonly outputs: object;
}

/** What the provider gives besides, `given`, is in the outputs alone. */
export function entry(
  type: string,
  name: string,
  id: string,
  inputs: object,
  { given = {}, ...more }: { given?: object; protect?: boolean; retainOnDelete?: boolean } = {},
): Entry {
  return {
    urn: `urn:pulumi:prod::shop::aws:${type}::${name}`,
    ...{ type: `aws:${type}`, custom: true, parent: STACK },
    ...{ provider: `${PROVIDER}::${PROVIDER_ID}` },
    id,
    inputs: { __defaults: [], ...inputs },
    outputs: { ...inputs, ...given, id },
    ...more,
  };
}

export const kept = { protect: true, retainOnDelete: true };

/** The entries with the resources that each of them has an output of: ids, ARNs and addresses that AWS gave. */
export function linked(entries: readonly Entry[]): readonly object[] {
  const owners = entries.flatMap(({ urn, inputs, outputs }) => {
    const known = new Set<unknown>(Object.values(inputs));
    return Object.values(outputs)
      .filter((value): value is string => typeof value === 'string' && !known.has(value))
      .map((value) => ({ urn, value }));
  });
  return entries.map((one) => {
    const text = JSON.stringify(one.inputs);
    const used = owners.filter(({ urn, value }) => urn !== one.urn && text.includes(value));
    return { ...one, dependencies: [...new Set(used.map(({ urn }) => urn))] };
  });
}
