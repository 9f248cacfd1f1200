import { fail, pass, unknown } from '../src/ask';
import type { Answer, Check, Program } from '../src/model';

/** A program without anything in it. */
export const emptyProgram: Program = {
  title: 'orders',
  dialect: 'CLOUDFORMATION',
  resources: [],
  outputs: [],
  texts: [],
  unread: [],
  acknowledged: [],
};

/** A check that always answers the same. */
export const checkOf = (code: string, answers: readonly Answer[], more: Partial<Check> = {}): Check => ({
  code,
  area: 'A2',
  severity: 'HIGH',
  title: `The rule ${code}`,
  rationale: 'Because.',
  remediation: 'Change it.',
  source: 'A page',
  serves: ['S3-1'],
  judge: () => answers,
  ...more,
});

/** Answers about a bucket. */
export const said = {
  pass: pass('bucket', { property: 'P', found: 'right', allowed: 'right' }),
  fail: fail('bucket', { property: 'P', found: 'wrong', allowed: 'right', remedy: 'set it right' }),
  unknown: unknown('bucket', {
    property: 'P',
    found: 'a token',
    allowed: 'a deployed state',
    remedy: 'judge the state',
  }),
};
