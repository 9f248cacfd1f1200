import type { RegionMigration, Site } from '@regionlift/migration/pulumi';
import { type RenderedRole, renderRole } from '@regionlift/secure-iam/pulumi';
import type { ActorRolePlan, BackupRoles } from '../../core';

/** The roles of a migration's backups; absent where one has nothing to do in the phase. */
export interface RenderedRoles {
  readonly backup?: RenderedRole;
  readonly restore?: RenderedRole;
  readonly runtime?: RenderedRole;
}

/** Every role. What AWS Backup assumes is under a boundary of its own. IAM is global: it takes no region. */
export function renderRoles(site: Site, migration: RegionMigration, roles: BackupRoles): RenderedRoles {
  const { permissionsBoundaryArn, backupBoundaryArn } = migration;
  const render = (id: string, role: ActorRolePlan, boundary = permissionsBoundaryArn) =>
    role.exists ? renderRole(`${site.name}-${id}-role`, role, boundary, site.child) : undefined;
  return {
    backup: render('backup', roles.backup, backupBoundaryArn),
    restore: render('restore', roles.restore, backupBoundaryArn),
    runtime: render('runtime', roles.runtime),
  };
}
