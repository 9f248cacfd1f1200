import type { PulumiReplacements } from '../replacements';
import { companionTypes } from './companions';
import { otherTypes } from './other';
import { rdsTypes } from './rds';
import { storageTypes } from './storage';
import { systemTypes } from './system';

const types: Readonly<Record<string, PulumiReplacements>> = {
  ...otherTypes,
  ...rdsTypes,
  ...storageTypes,
  ...systemTypes,
};

/** What is known of a stateful type; undefined for every other. Versions of one resource (`BucketV2`) are one. */
export const typeOf = (token: string): PulumiReplacements | undefined => own(types, token);

/** What is known of a type, stateful or one that stateful ones depend on. */
export const knownType = (token: string): PulumiReplacements | undefined => typeOf(token) ?? own(companionTypes, token);

function own(table: Readonly<Record<string, PulumiReplacements>>, token: string): PulumiReplacements | undefined {
  const plain = token.replace(/V\d+(?=:|$)/g, '');
  return Object.hasOwn(table, plain) ? table[plain] : undefined;
}

/** Every stateful type that is known. */
export const pulumiTypes: readonly string[] = Object.keys(types).sort();
