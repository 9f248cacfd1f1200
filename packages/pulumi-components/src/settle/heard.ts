import * as pulumi from '@pulumi/pulumi';

/** What a value from another process is, once it is waited for. */
export type Heard =
  | { readonly kind: 'nothing' }
  /** `output`: it came as an output, which knows what it depends on. */
  | { readonly kind: 'known'; readonly value: unknown; readonly output: boolean }
  | { readonly kind: 'secret' }
  | { readonly kind: 'unknown' };

/** What the SDK knows of an output and leaves out of its types. Source: `sdk/nodejs/output.ts`. */
interface Told {
  readonly isKnown: Promise<boolean>;
  promise(): Promise<unknown>;
}

/** Waits for a value, and says whether it is known. A secret is not looked at. */
export async function hear(given: unknown): Promise<Heard> {
  if (given === undefined || given === null) return { kind: 'nothing' };
  if (pulumi.isUnknown(given)) return { kind: 'unknown' };
  if (!pulumi.Output.isInstance(given)) return { kind: 'known', value: given, output: false };
  if (await pulumi.isSecret(given)) return { kind: 'secret' };
  const told = given as unknown as Told;
  if (!(await told.isKnown)) return { kind: 'unknown' };
  const value = await told.promise();
  return value === undefined || value === null ? { kind: 'nothing' } : { kind: 'known', value, output: true };
}
