import type { Value } from '@regionlift/testkit/capture/values';
import { isRecord, type Raw } from '../values';

/**
 * A property value as Pulumi writes it into a state or a preview, in the test kit's words. A secret whose text is not there is
 * marked, and not known. What a bridged provider notes about its own defaults (`__defaults`) is nobody's value.
 *
 * Sources: pulumi/pulumi, `sdk/go/common/apitype/property-values.json` (signatures); `pkg/backend/display/json.go`,
 * `massagePropertyValue` (a preview has `[secret]` for a secret); pulumi-terraform-bridge, `pkg/tfbridge/schema.go` (`__defaults`).
 */
export function decode(value: unknown): Value {
  if (value === UNKNOWN) return { $kind: 'unknown' };
  if (value === BLINDED) return { $kind: 'secret', value: { $kind: 'unknown' } };
  if (Array.isArray(value)) return value.map(decode);
  if (!isRecord(value)) return plainOf(value);
  const signature = Object.hasOwn(value, SIGNATURE) ? value[SIGNATURE] : undefined;
  return typeof signature === 'string' ? (signed(signature, value) ?? decodeRecord(value)) : decodeRecord(value);
}

/** Named property values; see {@link decode}. */
export function decodeRecord(values: Raw): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(values)
      // Nobody but this reader writes markers: a value that has one would pass for a secret.
      .filter(([key]) => key !== '__defaults' && key !== SIGNATURE && key !== '$kind')
      .map(([key, value]) => [key, decode(value)]),
  );
}

function signed(signature: string, value: Raw): Value | undefined {
  const { path, text, uri, hash, assets, urn, id } = value;
  const named = texts({ path, text, uri, hash });
  switch (signature) {
    case '1b47061264138c4ac30d75fd1eb44270':
      return { $kind: 'secret', value: revealed(value.plaintext ?? value.value) };
    case 'c44067f5952c0a294b673a41bacd8c17':
      return { $kind: 'asset', ...named };
    case '0def7320c3a5731c473e5ecbe6d01bc7':
      return { $kind: 'archive', ...named, ...(isRecord(assets) && { assets: decodeRecord(assets) }) };
    case '5cf8f73096256a8f31e491e813e4eb8e':
      return {
        $kind: 'resource',
        urn: typeof urn === 'string' ? urn : '',
        ...(id !== undefined && { id: decode(id) }),
      };
    case 'd0e6a833031e9bbcd3f4e8bde6ca49a4':
      return value.secret === true ? { $kind: 'secret', value: decode(value.value) } : decode(value.value ?? UNKNOWN);
    case '7eb310220ed6211bd6f147f2a75bfbb6':
      return typeof value.value === 'object' ? null : Number(value.value);
    default:
      return undefined;
  }
}

/** A state that was exported with `--show-secrets` has secrets as JSON. */
function revealed(plaintext: unknown): Value {
  if (typeof plaintext !== 'string') return { $kind: 'unknown' };
  try {
    return decode(JSON.parse(plaintext));
  } catch {
    return plaintext;
  }
}

const plainOf = (value: unknown): Value =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;

const texts = (values: Raw): Record<string, string> =>
  Object.fromEntries(Object.entries(values).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));

const SIGNATURE = '4dabf18193072939515e22adb298388d';
const UNKNOWN = '04da6b54-80e4-46f7-96ec-b56ff0331ba9';
const BLINDED = '[secret]';
