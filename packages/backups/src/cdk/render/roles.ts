import type { RegionMigration } from '@regionlift/migration';
import { ActorRole } from '@regionlift/secure-iam';
import type { CfnRole } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import type { ActorRolePlan, BackupRoles } from '../../core';

/** The roles of a migration's backups; absent where one has nothing to do in the phase. */
export interface RenderedRoles {
  readonly backup?: CfnRole;
  readonly restore?: CfnRole;
  readonly runtime?: CfnRole;
}

/** Every role. What AWS Backup assumes is under a boundary of its own. */
export function renderRoles(scope: Construct, migration: RegionMigration, roles: BackupRoles): RenderedRoles {
  const { permissionsBoundaryArn, backupBoundaryArn } = migration;
  const render = (id: string, role: ActorRolePlan, boundary: string | undefined) =>
    role.exists ? ActorRole._render(scope, id, role, boundary) : undefined;
  return {
    backup: render('BackupRole', roles.backup, backupBoundaryArn),
    restore: render('RestoreRole', roles.restore, backupBoundaryArn),
    runtime: render('RuntimeRole', roles.runtime, permissionsBoundaryArn),
  };
}
