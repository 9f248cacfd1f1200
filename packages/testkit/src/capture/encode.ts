import * as rpc from '@pulumi/pulumi/runtime/rpc';
import { type JavaScriptValue, Struct } from 'google-protobuf/google/protobuf/struct_pb';
import type { Values } from './types';
import { isSecret, isUnknown, type Value } from './values';

/** Encodes answers for the program; `secret` and `unknown` become Pulumi's signatures. */
export function encodeStruct(values: Values): Struct {
  return Struct.fromJavaScript(encodeRecord(values));
}

/** Marks a wire value as secret, once. */
export function wireSecret(value: JavaScriptValue): JavaScriptValue {
  const signature = (value as Record<string, JavaScriptValue> | null)?.[rpc.specialSigKey];
  return signature === rpc.specialSecretSig ? value : { [rpc.specialSigKey]: rpc.specialSecretSig, value };
}

/** Encodes named values; see {@link encodeStruct}. */
export function encodeRecord(values: Values): Record<string, JavaScriptValue> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, encodeValue(value)]));
}

function encodeValue(value: Value): JavaScriptValue {
  if (isSecret(value)) return wireSecret(encodeValue(value.value));
  if (isUnknown(value)) return rpc.unknownValue;
  if (Array.isArray(value)) return value.map(encodeValue);
  return typeof value === 'object' && value !== null ? encodeRecord(value as Values) : value;
}
