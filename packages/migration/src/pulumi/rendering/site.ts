import type * as pulumi from '@pulumi/pulumi';
import type { Side } from '../../core';
import type { RegionMigration } from '../region-migration';

/** Where the children of a part go: one side of a migration. */
export interface Site {
  /** First field of the children's names. */
  readonly name: string;
  /** Given to every child explicitly: the provider's region is never relied on. */
  readonly region: string;
  /** Tags of every child. */
  readonly tags: Record<string, string>;
  /** Options of an ordinary child. */
  readonly child: pulumi.CustomResourceOptions;
  /** Options of a child that holds data: protected from deletion, and kept when it leaves the program. */
  readonly stateful: pulumi.CustomResourceOptions;
  /** Options of a setting of a child that holds data: kept as it is when it leaves the program. */
  readonly setting: pulumi.CustomResourceOptions;
}

/** The site of a part on one side. */
export function siteOf(migration: RegionMigration, side: Side, name: string, parent: pulumi.Resource): Site {
  const child = migration.optionsFor(side, parent);
  return {
    name,
    region: migration.regionOf(side),
    tags: { ...migration.plan.tags },
    child,
    stateful: { ...child, protect: true, retainOnDelete: true },
    setting: { ...child, retainOnDelete: true },
  };
}
