import { heldTo, look } from '../../ask';
import type { Check } from '../../model';
import { instances } from './databases';

/** Clients that verify certificates refuse an authority that has ended. */
export const databaseCertificateExpired: Check = {
  code: 'DatabaseCertificateExpired',
  area: 'A4',
  severity: 'MEDIUM',
  title: 'The certificate of a database is of an authority that is valid',
  rationale:
    'The target is a new server for its clients: they verify its certificate for the first time in the window.',
  remediation: 'Leave CACertificateIdentifier out, or take rds-ca-rsa2048-g1 or a later one.',
  source:
    'Amazon RDS User Guide, "Using SSL/TLS to encrypt a connection to a DB instance or cluster" (rds-ca-2019 expired in August 2024)',
  serves: ['RDS-9'],
  judge: (program) =>
    instances(program)
      .filter(({ properties }) => look(properties, 'CACertificateIdentifier') !== undefined)
      .map((instance) =>
        heldTo(instance, {
          property: 'CACertificateIdentifier',
          allowed: 'rds-ca-…-g1 or later',
          holds: (authority) => typeof authority === 'string' && /^rds-ca-[a-z0-9]+-g\d+$/.test(authority),
          remedy: 'take a valid authority',
        }),
      ),
};
