import { fail, isFalse, isTrue, look, pass, SETTLED, shown, unknown } from '../../ask';
import type { Check } from '../../model';
import { instances } from './databases';

/** In a default VPC an instance is public unless it says otherwise. */
export const databasePublic: Check = {
  code: 'DatabasePublic',
  area: 'A4',
  severity: 'HIGH',
  title: 'A database has no public address',
  rationale: 'A replica in a region without a network of its own lands in the default VPC, in the open.',
  remediation: 'Set PubliclyAccessible to false.',
  source: 'AWS Security Hub, control RDS.2; RDS API Reference, CreateDBInstance, `PubliclyAccessible` (default)',
  serves: ['RDS-1'],
  judge: (program) =>
    instances(program).map((instance) => {
      const value = look(instance.properties, 'PubliclyAccessible');
      const told = { property: 'PubliclyAccessible', found: shown(value), allowed: 'false' };
      if (isFalse(value)) return pass(instance, told);
      return isTrue(value) || (value !== undefined && typeof value !== 'string')
        ? fail(instance, { ...told, remedy: 'take the public address away' })
        : unknown(instance, { ...told, allowed: 'false; the network decides otherwise', remedy: SETTLED });
    }),
};
