import { isRecord } from '../../ask';
import type { Lookup } from '../../model';
import type { Rule, Ruling } from '../ruling';
import { terraform } from './replacements';
import { knownType } from './types';

/** What Pulumi does at a change of an input, as far as the sources of the provider were read. */
export const pulumiRuling: Rule = (change, before, after) => {
  const known = knownType(after.type);
  const [top = ''] = change.path;
  const here = change.path.join('.');
  const lookUp = `run pulumi preview --diff, or look up ForceNew of ${snake(top)} in ${known ? terraform(known.source) : 'terraform-provider-aws'}`;
  if (known === undefined)
    return {
      effect: 'UNKNOWN',
      reason: `nothing is known of ${after.type}: ${lookUp}`,
      source: 'terraform-provider-aws',
    };
  const source = terraform(known.source);
  const rule = Object.hasOwn(known.rules ?? {}, top) ? known.rules?.[top] : undefined;
  if (known.replaces.some((one) => covers(one, here))) return opened(change.from, change.to, here, source);
  if (rule !== undefined) return rule(change, before, after);
  return known.updates.some((one) => covers(one, here))
    ? { effect: 'IN_PLACE', reason: `${here} is updated in place`, source }
    : { effect: 'UNKNOWN', reason: `nobody has looked up what a change of ${here} does: ${lookUp}`, source };
};

function opened(from: Lookup, to: Lookup, here: string, source: string): Ruling {
  return isOpen(from) || isOpen(to)
    ? {
        effect: 'UNKNOWN',
        reason: `${here} replaces when it changes, and a preview does not know its value: judge the program's state, or a capture`,
        source,
      }
    : { effect: 'REPLACES', reason: `${here} can be chosen at creation only (ForceNew)`, source };
}

const isOpen = (value: Lookup): boolean => isRecord(value) && value.$open === true;

const covers = (above: string, path: string): boolean => path === above || path.startsWith(`${above}.`);

/** `kmsKeyId` is `kms_key_id` in Terraform. */
const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
