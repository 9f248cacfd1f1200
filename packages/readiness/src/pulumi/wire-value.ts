import { Secret, unknownCheckingProxy } from '@pulumi/policy';

/**
 * Values that a policy is given, as Pulumi writes them into states: secrets and what is not known yet by their signatures. The SDK
 * hides the first and raises errors for the second when a property is read; the properties themselves have both.
 *
 * Sources: pulumi/pulumi-policy, `sdk/nodejs/policy/secret.ts`, `proxy.ts`; pulumi/pulumi,
 * `sdk/go/common/apitype/property-values.json` (signatures).
 */
export const wireRecord = (values: object): Record<string, unknown> =>
  Object.fromEntries(Object.keys(values).map((key) => [key, wireValue(held(values, key))]));

function wireValue(value: unknown): unknown {
  if (typeof value === 'string') return isUnknown(value) ? UNKNOWN : value;
  if (typeof value !== 'object' || value === null) return value ?? null;
  if (value instanceof Secret) return { [SIGNATURE]: SECRET, plaintext: JSON.stringify(wireValue(value.value)) };
  if (Array.isArray(value)) return Object.keys(value).map((index) => wireValue(held(value, index)));
  const record = wireRecord(value);
  if (record.__pulumiAsset === true) return { ...record, [SIGNATURE]: ASSET };
  if (record.__pulumiArchive === true) return { ...record, [SIGNATURE]: ARCHIVE };
  return record;
}

/** What a property holds; reading it would ask the SDK. */
const held = (values: object, key: string): unknown => Object.getOwnPropertyDescriptor(values, key)?.value;

/** Every type has a text of its own for what is not known; the SDK knows them. */
function isUnknown(text: string): boolean {
  try {
    return unknownCheckingProxy({ text }).text !== text;
  } catch {
    return true;
  }
}

const SIGNATURE = '4dabf18193072939515e22adb298388d';
const SECRET = '1b47061264138c4ac30d75fd1eb44270';
const ASSET = 'c44067f5952c0a294b673a41bacd8c17';
const ARCHIVE = '0def7320c3a5731c473e5ecbe6d01bc7';
const UNKNOWN = '04da6b54-80e4-46f7-96ec-b56ff0331ba9';
