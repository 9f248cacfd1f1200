import { fail, pass } from '../../ask';
import type { Check } from '../../model';
import { clearIn } from './found';

/** What stands in a program stands in its repository, its state, its history, and in the console of everybody. */
export const plaintext: Check = {
  code: 'PlaintextSecret',
  area: 'A9',
  severity: 'HIGH',
  title: 'No secret stands in clear text anywhere in a program',
  rationale: 'A password that moves to another region in a template has been published twice.',
  remediation:
    'Let Secrets Manager generate it and refer to it; in Pulumi use secret configuration. Revoke what was written down.',
  source:
    'CloudFormation User Guide, "Get values stored in other services using dynamic references"; Pulumi Docs, "Secrets"',
  serves: ['IAM-8'],
  judge: (program) => {
    if (program.texts.length === 0) return [];
    const found = clearIn(program).filter(({ isGuess }) => !isGuess);
    if (found.length === 0)
      return [
        pass(program.title, { property: 'texts', found: `none in ${program.texts.length} texts`, allowed: ALLOWED }),
      ];
    return found.map(({ subject, property, kind, length }) =>
      fail(subject, { property, found: `${kind} (${length} characters)`, allowed: ALLOWED, remedy: REMEDY }),
    );
  },
};

const ALLOWED = 'a reference to Secrets Manager, or a Pulumi secret';
const REMEDY = 'move the value into a secret and revoke it: it has been written down';
