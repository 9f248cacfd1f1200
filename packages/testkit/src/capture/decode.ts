import * as rpc from '@pulumi/pulumi/runtime/rpc';
import type { Struct } from 'google-protobuf/google/protobuf/struct_pb';
import { hashFile, hashTree, sha256 } from './hash';
import type { Values } from './types';
import { type Archive, type Asset, isSecret, secret, unknown, type Value } from './values';

type Wire = { [key: string]: Value };

/**
 * Decodes what Pulumi sends into plain values and markers.
 *
 * The signatures are those of `@pulumi/pulumi/runtime/rpc`; its own `deserializeProperties` is not used because it
 * lifts a nested secret to the top and builds live resources. Asset paths are read relative to `directory`.
 */
export function decodeStruct(struct: Struct | undefined, directory: string): Values {
  return struct === undefined ? {} : decodeRecord(struct.toJavaScript() as Wire, directory);
}

/** Decodes one wire value; see {@link decodeStruct}. */
export function decodeValue(value: Value | undefined, directory: string): Value {
  if (value === undefined || value === null) return null;
  if (value === rpc.unknownValue) return unknown;
  if (Array.isArray(value)) return value.map((item) => decodeValue(item, directory));
  if (typeof value !== 'object') return value;
  const wire = value as Wire;
  switch (wire[rpc.specialSigKey]) {
    case undefined:
      return decodeRecord(wire, directory);
    case rpc.specialSecretSig:
      return secret(unwrap(decodeValue(wire.value, directory)));
    case rpc.specialOutputValueSig:
      return decodeOutput(wire, directory);
    case rpc.specialResourceSig:
      return decodeReference(wire, directory);
    case rpc.specialAssetSig:
      return decodeAsset(wire, directory);
    case rpc.specialArchiveSig:
      return decodeArchive(wire, directory);
    default:
      throw new Error(`unrecognized Pulumi signature ${String(wire[rpc.specialSigKey])}`);
  }
}

function decodeRecord(wire: Wire, directory: string): Values {
  return Object.fromEntries(Object.entries(wire).map(([key, value]) => [key, decodeValue(value, directory)]));
}

function decodeOutput(wire: Wire, directory: string): Value {
  const value = 'value' in wire ? decodeValue(wire.value, directory) : unknown;
  return wire.secret === true ? secret(unwrap(value)) : value;
}

function decodeReference(wire: Wire, directory: string): Value {
  const urn = String(wire.urn);
  if (wire.id === undefined) return { $kind: 'resource', urn };
  return { $kind: 'resource', urn, id: wire.id === '' ? unknown : decodeValue(wire.id, directory) };
}

function decodeAsset(wire: Wire, directory: string): Asset {
  const { path, text, uri } = wire as { path?: string; text?: string; uri?: string };
  if (path !== undefined) return { $kind: 'asset', path, hash: hashFile(directory, path) };
  if (text !== undefined) return { $kind: 'asset', text, hash: sha256(text) };
  return { $kind: 'asset', uri };
}

function decodeArchive(wire: Wire, directory: string): Archive {
  const { path, uri } = wire as { path?: string; uri?: string };
  if (path !== undefined) return { $kind: 'archive', path, hash: hashTree(directory, path) };
  if (uri !== undefined) return { $kind: 'archive', uri };
  const assets = decodeRecord((wire.assets ?? {}) as Wire, directory);
  const entries = Object.keys(assets).sort();
  return { $kind: 'archive', assets, hash: sha256(JSON.stringify(entries.map((name) => [name, assets[name]]))) };
}

function unwrap(value: Value): Value {
  return isSecret(value) ? value.value : value;
}
