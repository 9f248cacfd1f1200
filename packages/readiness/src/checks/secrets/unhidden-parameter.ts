import { fail, once, pass, unknown } from '../../ask';
import type { Check, Program } from '../../model';
import { isSecretName } from './names';

/** The value of a parameter is shown to whoever may describe the stack, unless it is hidden. */
export const unhiddenParameter: Check = {
  code: 'ParameterNotHidden',
  area: 'A9',
  severity: 'MEDIUM',
  title: 'A parameter for a secret is hidden',
  rationale: 'Who reads stacks reads the password.',
  remediation: 'Set NoEcho; better, use a dynamic reference to Secrets Manager.',
  source: 'CloudFormation User Guide, "Parameters" (NoEcho)',
  serves: ['IAM-8'],
  judge: (program) =>
    parametersIn(program.texts).map(({ subject, name, hidden }) => {
      const told = { property: `Parameters.${name}.NoEcho`, allowed: 'true', remedy: 'set NoEcho' };
      if (hidden === 'true') return pass(subject, { ...told, found: 'true' });
      if (hidden !== undefined) return fail(subject, { ...told, found: hidden });
      return seesFlags(program)
        ? fail(subject, { ...told, found: 'absent' })
        : unknown(subject, { ...told, found: 'flags of parameters are not read' });
    }),
};

interface Parameter {
  readonly subject: string;
  readonly name: string;
  /** What stands in NoEcho. */
  readonly hidden: string | undefined;
}

/** Parameters that are named like a secret, and hold a value, not the name of one in Systems Manager. */
const parametersIn = once((texts: Program['texts']): readonly Parameter[] => {
  const flags = new Map(
    texts
      .filter(({ property }) => property.endsWith('.NoEcho'))
      .map(({ subject, property, text }) => [`${subject}\n${property}`, text]),
  );
  // Of `true` and `false` alone a parameter is a switch, whatever it is called.
  const switches = new Set(
    texts.flatMap(({ subject, property, text }) =>
      /^(true|false)$/i.test(text) && /\.AllowedValues\.0$/.test(property)
        ? [`${subject}\n${property.replace(/\.AllowedValues\.0$/, '')}`]
        : [],
    ),
  );
  return texts.flatMap(({ subject, property, text }) => {
    if (!property.endsWith('.Type')) return [];
    const [, path = '', name = ''] = /^((?:.*\.)?Parameters\.([^.]+))\.Type$/.exec(property) ?? [];
    if (!isSecretName(name) || text.startsWith('AWS::SSM::')) return [];
    if (switches.has(`${subject}\n${path}`)) return [];
    return [{ subject, name, hidden: flags.get(`${subject}\n${path}.NoEcho`) }];
  });
});

/** Whether the reader of the program tells flags at all. */
const seesFlags = ({ texts }: Program): boolean => texts.some(({ text }) => text === 'true' || text === 'false');
