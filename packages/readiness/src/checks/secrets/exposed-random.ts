import { fail, pass } from '../../ask';
import type { Check } from '../../model';
import { clearIn } from './found';

/** Nobody calls it a secret, and it looks like one. */
export const exposedRandom: Check = {
  code: 'RandomValueInTheOpen',
  area: 'A9',
  severity: 'MEDIUM',
  title: 'No random value stands in environment variables, user data, tags or outputs',
  rationale: 'A key under another name is a key.',
  remediation: 'If it is a key, move it into a secret; if not, acknowledge the finding.',
  source:
    'AWS Lambda Developer Guide, "Securing Lambda environment variables"; the measure of randomness is our own, see randomness.ts',
  serves: ['IAM-8'],
  judge: (program) => {
    if (program.texts.length === 0) return [];
    const found = clearIn(program).filter(({ isGuess }) => isGuess);
    if (found.length === 0)
      return [
        pass(program.title, { property: 'texts', found: `none in ${program.texts.length} texts`, allowed: ALLOWED }),
      ];
    return found.map(({ subject, property, kind, length }) =>
      fail(subject, { property, found: `${kind} (${length} characters)`, allowed: ALLOWED, remedy: REMEDY }),
    );
  },
};

const ALLOWED = 'values that say what they are';
const REMEDY = 'move it into a secret, if it is one';
