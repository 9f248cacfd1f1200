import { byFindings, type Outcome, refused } from '../../core';
import {
  insufficientPrivilege,
  lacksGrants,
  migrationRoleScript,
  missingGrantsQuery,
  type SqlRefusal,
} from '../../core/migration-role';
import type { ActionContext } from '../context';
import { readRoleFacts } from '../inspect/read-role-facts';
import { scramVerifier } from '../inspect/scram';

/**
 * Makes the migration role on the source as its master user, with exactly the rights that it needs, then logs in as the role
 * and asks for each of them; a right that something stands in for may be missing, and is listed. Safe to repeat: a role that is there keeps what it has and gets the password of the secret.
 */
export async function createMigrationRole(context: ActionContext): Promise<Outcome> {
  const { config, subject, source, sourceAsMaster, migrationPassword } = context;
  if (sourceAsMaster === undefined || migrationPassword === undefined) return refused([noMaster(subject)]);
  const facts = await readRoleFacts(config, sourceAsMaster);
  const script = migrationRoleScript(
    subject,
    { ...facts, expectedApplicationRoles: config.applicationRoles },
    await scramVerifier(await migrationPassword()),
  );
  if (script.findings.length > 0) return refused(script.findings);
  for (const { sql, database, secret, optional } of script.statements) {
    const session = await sourceAsMaster.session(database ?? config.databases[0] ?? 'postgres');
    try {
      await session.query(sql);
    } catch (error) {
      const { code, message } = error as SqlRefusal;
      if (code !== insufficientPrivilege) throw error;
      if (!optional)
        return refused([masterMayNot(subject, facts.master, secret ? 'the first statement' : sql, message)]);
    }
  }
  const missing = new Set<string>();
  for (const database of config.databases) {
    const session = await source.session(database);
    const here = script.grants.filter((grant) => grant.database === undefined || grant.database === database);
    for (const { id } of await session.query<{ readonly id: string }>(missingGrantsQuery(here))) missing.add(id);
  }
  return byFindings(
    lacksGrants(
      subject,
      config.migrationRole,
      script.grants.filter(({ id }) => missing.has(id)),
    ),
    {
      role: config.migrationRole,
      existed: facts.exists,
      grants: script.grants.map(({ id }) => id),
    },
  );
}

const noMaster = (subject: string): Outcome['findings'][number] => ({
  code: 'MasterSecretMissing',
  verdict: 'fail',
  subject,
  property: 'masterSecretId',
  found: 'no credentials of the master user',
  allowed: "the secret of the source's master user",
  remedy: 'give masterSecretId, or run the statements of the README by hand and leave this action out',
});

const masterMayNot = (subject: string, master: string, sql: string, message: string): Outcome['findings'][number] => ({
  code: 'MasterMayNot',
  verdict: 'fail',
  subject,
  property: 'migrationRole',
  found: `PostgreSQL refused '${master}': ${message} (${sql})`,
  allowed: 'a master user that may run the script',
  remedy: 'drop the role if somebody else made it, or have its maker run the statement; then run this action again',
});
