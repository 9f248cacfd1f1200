import type { Judgement } from '../judge';

/**
 * A judgement as far as policies can know it. They are told neither of `retainOnDelete`, nor which outputs are secrets, nor, without
 * marks, which inputs are: a fail that rests on one of these is unknown, and a state or a preview settles it.
 *
 * Source: pulumi/pulumi-policy, `sdk/nodejs/policy/policy.ts` (PolicyResourceOptions), `server.ts` (deserializeProperties without
 * secrets).
 */
export function settled(judgement: Judgement, isMarked: (subject: string) => boolean): Judgement {
  const { verdict, code, area, property, subject } = judgement;
  if (verdict !== 'fail') return judgement;
  if (property === 'retention') return open(judgement, 'policies are not told of retainOnDelete');
  if ((area === 'A9' || code === 'SecretExported') && property.startsWith('outputs.'))
    return open(judgement, 'policies are not told which outputs are secrets');
  if (area === 'A9' && property.startsWith('inputs.') && !isMarked(subject))
    return open(judgement, 'policies of this level are not told which inputs are secrets');
  return judgement;
}

const open = (judgement: Judgement, why: string): Judgement => ({
  ...judgement,
  verdict: 'unknown',
  found: `${judgement.found}; ${why}`,
  remedy: 'judge the state (pulumi stack export) or a preview (pulumi preview --json) with regionlift check',
});
