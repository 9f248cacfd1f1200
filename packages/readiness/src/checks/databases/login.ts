import { at, fail, isTrue, look, pass, SETTLED, unknown } from '../../ask';
import type { Answer, Check, Program, ResourceFact } from '../../model';
import { databases, isReplica } from './databases';

/** A password that a program writes is in its state, its history and the console. */
export const databaseLoginUnmanaged: Check = {
  code: 'DatabaseLoginUnmanaged',
  area: 'A4',
  severity: 'MEDIUM',
  title: 'The master password is managed, or nobody logs in by one',
  rationale: 'Both regions need the same login; a secret is replicated and rotated, a text in a template is copied.',
  remediation: 'Set ManageMasterUserPassword, take the password from Secrets Manager, or log in by IAM.',
  source: 'Amazon RDS User Guide, "Password management with Amazon RDS and AWS Secrets Manager"',
  serves: ['IAM-7'],
  judge: (program) =>
    databases(program)
      .filter((database) => !isReplica(database) && look(database.properties, 'MasterUsername') !== undefined)
      .map((database) => judged(program, database)),
};

function judged(program: Program, database: ResourceFact): Answer {
  const { properties, origins } = database;
  const told = { property: 'MasterUserPassword', allowed: 'a managed secret, or none' };
  if (isTrue(look(properties, 'ManageMasterUserPassword')) || at(properties, 'MasterUserSecret') !== undefined)
    return pass(database, { ...told, found: 'managed by RDS' });
  if (at(properties, 'MasterUserPassword') === undefined)
    return fail(database, { ...told, found: 'no password, and none that is managed', remedy: 'let RDS manage it' });
  const texts = program.texts.filter(
    ({ subject, property }) => origins.includes(subject) && /password/i.test(property),
  );
  if (texts.some(({ text, secret }) => secret || /\{\{resolve:(secretsmanager|ssm-secure):/.test(text)))
    return pass(database, { ...told, found: 'taken from a secret' });
  return texts.length === 0
    ? unknown(database, { ...told, found: 'a password from elsewhere', remedy: SETTLED })
    : fail(database, { ...told, found: 'a password in the program', remedy: 'let RDS manage it' });
}
