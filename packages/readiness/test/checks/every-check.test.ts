import fc from 'fast-check';
import { catalogue } from '../../src/catalogue';
import type { Answer, Check, FactValue, Program } from '../../src/model';
import { checkOf } from '../sample';
import { lookedAt, withValue } from './looked-at';
import { wholeProgram } from './whole';

const anything = fc.jsonValue({ maxDepth: 3 }).map((value) => value as FactValue);

const TEXTS = ['subject', 'property', 'found', 'allowed', 'remedy'] as const;

const isWellFormed = (answer: Answer): boolean =>
  ['pass', 'fail', 'unknown'].includes(answer.verdict) &&
  TEXTS.every((part) => typeof answer[part] === 'string') &&
  answer.subject !== '';

/** Any JSON in place of anything that a check looks at: it answers, in words. */
function answersWhatever(check: Check, program: Program): void {
  const places = lookedAt(check, program);
  if (places.length === 0) return;
  fc.assert(
    fc.property(fc.constantFrom(...places), anything, (place, by) => {
      expect(check.judge(withValue(program, place, by)).filter((answer) => !isWellFormed(answer))).toEqual([]);
    }),
    { numRuns: 8 },
  );
}

it.each(catalogue.map((check) => [check.code, check] as const))('%s answers whatever stands in its way', (_, check) =>
  answersWhatever(check, wholeProgram),
);

describe('the watching', () => {
  const bucket = { ...(wholeProgram.resources.find(({ kind }) => kind === 'AWS::S3::Bucket') ?? never()) };
  const program = { ...wholeProgram, resources: [{ ...bucket, properties: { Name: { inner: 'a' }, Other: 'b' } }] };
  const judge: Check['judge'] = ({ resources: [one] }) => {
    const name = ((one ?? never()).properties.Name as { inner: string }).inner;
    return [
      { verdict: name.length > 1 ? 'pass' : 'fail', subject: 's', property: 'p', found: '', allowed: '', remedy: '' },
    ];
  };

  it('finds what a check reads, and nothing else', () => {
    expect(lookedAt(checkOf('Reads', [], { judge }), program)).toEqual([
      [0, 'Name'],
      [0, 'Name', 'inner'],
    ]);
  });

  it('catches a check that throws', () => {
    expect(() => answersWhatever(checkOf('Careless', [], { judge }), program)).toThrow();
  });
});

function never(): never {
  throw new Error('the program has no bucket');
}
