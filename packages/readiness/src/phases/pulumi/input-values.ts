import { isRecord } from '../../ask';
import type { FactValue, FactValues, Lookup } from '../../model';

/** Signatures of Pulumi's wire format. Source: pulumi, sdk/go/common/resource/sig, plugin.UnknownStringValue. */
const SIGNATURE = '4dabf18193072939515e22adb298388d';
const SECRET = '1b47061264138c4ac30d75fd1eb44270';
const UNKNOWN = /^04da6b54-80e4-46f7-96ec-b56ff0331ba9$/;

/** What stands for a secret: two phases may encrypt the same one differently. */
const secret = { $secret: true };

/** What stands for a value that a preview does not know. */
export const open = { $open: true };

/**
 * Inputs in one form, whether a capture, a preview or a state wrote them: secrets and unknown values are marks. Pulumi's own inputs
 * (`__defaults`) are left out.
 */
export function inputValues(inputs: Lookup): FactValues {
  const read = readValue(inputs ?? {}, 0);
  return isRecord(read) ? read : {};
}

function readValue(value: FactValue, depth: number): FactValue {
  if (typeof value === 'string') return UNKNOWN.test(value) ? open : value;
  if (depth > 100) return { $unread: 'nested too deep' };
  if (Array.isArray(value)) return value.map((item) => readValue(item, depth + 1));
  if (!isRecord(value)) return value;
  if (value[SIGNATURE] === SECRET || value.$kind === 'secret') return secret;
  if (value.$kind === 'unknown') return open;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== '__defaults')
      .map(([key, inner]) => [key, readValue(inner, depth + 1)]),
  );
}
