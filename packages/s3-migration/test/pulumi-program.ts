import * as pulumi from '@pulumi/pulumi';
import { MockMonitor } from '@pulumi/pulumi/runtime/mocks';
import { isDeferred, type MigrationFacts, type Phase } from '@regionlift/migration/core';
import { RegionMigration, type RegionMigrationArgs } from '@regionlift/migration/pulumi';
import type { BucketFacts } from '../src/core';
import { BucketMigration, type BucketMigrationArgs } from '../src/pulumi';
import { goodFacts, migrationFacts } from './cases';

/** A resource as the program registered it: what setMocks hides is read from the request. */
export interface Registration {
  readonly type: string;
  readonly name: string;
  readonly parent: string;
  readonly protect: boolean;
  readonly retainOnDelete: boolean;
  readonly ignoreChanges: readonly string[];
  readonly dependencies: readonly string[];
  // biome-ignore lint/suspicious/noExplicitAny: inputs have the shape of the provider's schema
  readonly inputs: Record<string, any>;
}

/** Runs a program and returns what it registered, in the order of the engine's log. */
export async function registered(program: () => void): Promise<Registration[]> {
  const registrations: Registration[] = [];
  const prototype = MockMonitor.prototype as unknown as { registerResource: (req: Request, done: unknown) => unknown };
  const original = prototype.registerResource;
  prototype.registerResource = function (this: unknown, req: Request, done: unknown) {
    registrations.push({
      type: req.getType(),
      name: req.getName(),
      parent: req.getParent().split('::').at(-1) ?? '',
      protect: req.getProtect() ?? false,
      retainOnDelete: req.getRetainondelete() ?? false,
      ignoreChanges: req.getIgnorechangesList(),
      dependencies: req.getDependenciesList().map((urn) => urn.split('::').at(-1) ?? ''),
      inputs: req.getObject().toJavaScript(),
    });
    return original.call(this, req, done);
  };
  try {
    await pulumi.runtime.setMocks({
      newResource: ({ name, type, inputs }) => ({ id: `${name}-id`, state: { ...inputs, ...madeUp(type, name) } }),
      call: () => ({}),
    });
    program();
    await pulumi.runtime.disconnect();
    return registrations;
  } finally {
    prototype.registerResource = original;
  }
}

/** A program that says what the facts say: deferred values become outputs. */
export function pulumiProgram(
  facts: Partial<BucketFacts> = {},
  migration: Partial<MigrationFacts> = {},
  more: Partial<RegionMigrationArgs> = {},
) {
  const { name, ...rest } = { ...migrationFacts, ...migration };
  const orders = new RegionMigration(String(name), { ...(rest as unknown as RegionMigrationArgs), ...more });
  return { orders, assets: () => new BucketMigration(facts.name ?? goodFacts.name, argsOf(orders, facts)) };
}

/** What a program of one part registers in a phase; the same program runs once. */
export async function registrationsOf(
  facts: Partial<BucketFacts> = {},
  phase: Phase = 'REPLICATE',
  more: Partial<RegionMigrationArgs> = {},
): Promise<readonly Registration[]> {
  const key = JSON.stringify([facts, phase, more]);
  const known = done.get(key) ?? (await registered(() => pulumiProgram(facts, { phase }, more).assets()));
  done.set(key, known);
  return known;
}

const done = new Map<string, readonly Registration[]>();

export function argsOf(migration: RegionMigration, facts: Partial<BucketFacts>): BucketMigrationArgs {
  const { name: _, alarmActionArns, ...plain } = { ...goodFacts, ...facts };
  const known = Object.entries(plain).map(([key, value]) => [key, given(value)]);
  return {
    ...(Object.fromEntries(known) as { sourceBucketName: string }),
    ...(alarmActionArns && {
      alarmActionArns: (Array.isArray(alarmActionArns)
        ? alarmActionArns.map(given)
        : given(alarmActionArns)) as string[],
    }),
    migration,
  };
}

const given = (value: unknown) => (isDeferred(value) ? pulumi.output('x') : value);

const madeUp = (type: string, name: string) => ({ arn: `arn:made-up:${type}:${name}`, keyId: `${name}-key-id` });

interface Request {
  getType(): string;
  getName(): string;
  getParent(): string;
  getProtect(): boolean | undefined;
  getRetainondelete(): boolean | undefined;
  getIgnorechangesList(): string[];
  getDependenciesList(): string[];
  getObject(): { toJavaScript(): Registration['inputs'] };
}
