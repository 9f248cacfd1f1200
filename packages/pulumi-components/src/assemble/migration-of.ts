import type * as pulumi from '@pulumi/pulumi';
import { RegionMigration } from '@regionlift/migration/pulumi';
import type { MigrationSettings } from '../args';
import { regionsOf } from './regions-of';

/**
 * The migration of a component that stands alone. It is called like the component, because several of them belong to one
 * migration, and two resources of one name and type cannot be; physical names are composed from the migration's own name.
 */
export const migrationOf = (component: string, settings: MigrationSettings, parent: pulumi.Resource): RegionMigration =>
  new RegionMigration(component, { ...regionsOf(settings), migrationName: settings.name }, { parent });
