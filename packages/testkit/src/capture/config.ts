import { CaptureError } from './errors';
import { stableJson } from './json';
import type { Project } from './project';
import type { Values } from './types';
import { isSecret, secret, type Value } from './values';

/** Configuration of a run: the project's defaults, then the stack's file, then the caller's values. */
export function resolveConfig(project: Project, name: string, given: Values = {}): Values {
  const merged: Values = {};
  for (const [key, value] of project.config.flatMap((block) => Object.entries(block))) {
    merged[qualify(name, key)] = declared(value);
  }
  for (const [key, value] of Object.entries(given)) merged[qualify(name, key)] = value;
  const encrypted = Object.keys(merged).filter(
    (key) => (merged[key] as { secure?: Value } | null)?.secure !== undefined,
  );
  if (encrypted.length > 0) {
    throw new CaptureError(
      'NotRunnable',
      `configuration ${encrypted.join(', ')} is encrypted; give a value in 'config'`,
    );
  }
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== null));
}

/** The environment variables in which the language host hands configuration to the program. */
export function configEnvironment(config: Values): { PULUMI_CONFIG: string; PULUMI_CONFIG_SECRET_KEYS: string } {
  const entries = Object.entries(config).map(([key, value]) => [key, asText(isSecret(value) ? value.value : value)]);
  const secretKeys = Object.keys(config).filter((key) => isSecret(config[key]));
  return {
    PULUMI_CONFIG: JSON.stringify(Object.fromEntries(entries)),
    PULUMI_CONFIG_SECRET_KEYS: JSON.stringify(secretKeys),
  };
}

/** `pulumi config set` puts a key without a namespace into the project's. */
function qualify(project: string, key: string): string {
  return key.includes(':') ? key : `${project}:${key}`;
}

/** A project declares a value plainly, or as `{ value }`, or as `{ type, default }`. */
function declared(value: unknown): Value {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value as Value;
  const block = value as { value?: Value; default?: Value; type?: string; secret?: boolean };
  const isDeclaration = 'value' in block || 'default' in block || 'type' in block;
  if (!isDeclaration) return value as Value;
  const plain = block.value ?? block.default ?? null;
  return block.secret === true && plain !== null ? secret(plain) : plain;
}

function asText(value: Value): string {
  return typeof value === 'string' ? value : stableJson(value, 0);
}
