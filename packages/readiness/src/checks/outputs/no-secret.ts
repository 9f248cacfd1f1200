import { fail, pass, textsIn, unknown } from '../../ask';
import type { Check } from '../../model';
import { hiddenIn } from '../secrets/in-text';
import { isSecretName, mayHoldSecret } from '../secrets/names';
import { standsForAValue } from '../secrets/stands-for';

/** Outputs are shown to whoever may describe the stack. */
export const noSecret: Check = {
  code: 'SecretExported',
  area: 'A8',
  severity: 'HIGH',
  title: 'No output is a secret',
  rationale: 'An output is copied into pipelines, tickets and chats.',
  remediation: 'Export the name or ARN of the secret; in Pulumi mark the output as a secret.',
  source: 'CloudFormation User Guide, "Security best practices"; Pulumi Docs, "Secrets" (outputs)',
  serves: ['IAM-8'],
  judge: (program) => {
    // Facts have marked secrets in clear; the texts of a program say which those are.
    const marked = new Set(program.texts.filter(({ secret }) => secret).map(({ text }) => text));
    return program.outputs.map((output) => {
      const texts = textsIn(output.value);
      const told = {
        property: `outputs.${output.name}`,
        allowed: 'a name, an ARN, an address',
        remedy: 'export its name',
      };
      if (typeof output.value === 'string' && marked.has(output.value))
        return pass(program.title, { ...told, found: 'a marked secret' });
      const found = texts.flatMap((text) => secretIn(output.name, text));
      if (found[0] !== undefined) return fail(program.title, { ...told, found: found[0] });
      return texts.some((text) => text.includes('unresolved:')) && isSecretName(output.name)
        ? unknown(program.title, { ...told, found: 'a value that is not known' })
        : pass(program.title, { ...told, found: 'no secret' });
    });
  },
};

/** A symbol for an attribute is no value; what a dynamic reference stands for is one, once it is deployed. */
function secretIn(name: string, text: string): readonly string[] {
  if (/\{\{resolve:(secretsmanager|ssm-secure):/.test(text)) return ['the value of a secret'];
  if (/^(SecretString|GeneratedSecret|Password|Result|Secret)\(/i.test(text)) return ['the value of a secret'];
  if (/^[\w.]{1,80}\(.+\)$/.test(text) || text.includes('unresolved:') || standsForAValue(text)) return [];
  const hidden = hiddenIn(text, true).map(({ kind, length }) => `${kind} (${length} characters)`);
  return isSecretName(name) && mayHoldSecret(name, text) ? [`'${name}' in clear text`, ...hidden] : hidden;
}
