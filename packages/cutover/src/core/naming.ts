import { composeName, cutoverMachineOf, type MigrationPlan, type PhysicalName } from '@regionlift/migration/core';

/** Slug of the cutover among the parts: names are composed with it, whatever the construct is called. */
export const cutoverSlug = 'cutover';

/** Every physical name of a cutover. */
export const cutoverNames = (migration: MigrationPlan) =>
  ({
    machine: { kind: 'STATE_MACHINE', value: cutoverMachineOf(migration) },
    machineRole: composeName(migration, 'ROLE', cutoverSlug, 'machine'),
    runtimeRole: composeName(migration, 'ROLE', cutoverSlug, 'runtime'),
    function: composeName(migration, 'FUNCTION', cutoverSlug, 'runtime'),
    log: composeName(migration, 'LOG_GROUP', cutoverSlug, 'runtime'),
    machineLog: composeName(migration, 'LOG_GROUP', cutoverSlug, 'machine'),
    alias: composeName(migration, 'KEY_ALIAS', cutoverSlug),
  }) as const satisfies Record<string, PhysicalName>;
