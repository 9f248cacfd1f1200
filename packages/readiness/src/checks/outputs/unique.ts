import { fail, pass } from '../../ask';
import type { Check } from '../../model';

/** Two values under one name: a reader takes either. */
export const unique: Check = {
  code: 'OutputNameRepeated',
  area: 'A8',
  severity: 'LOW',
  title: 'Every output of a program has a name of its own',
  rationale: "A runbook that asks for a name must not get the other region's value.",
  remediation: 'Name the region, or the side, in the output.',
  source: 'CloudFormation Template Reference, "Outputs" (names are unique in a template only)',
  serves: ['PKG-1'],
  judge: ({ title, outputs }) => {
    if (outputs.length === 0) return [];
    const times = new Map<string, number>();
    for (const { name } of outputs) times.set(name, (times.get(name) ?? 0) + 1);
    const twice = [...times].filter(([, count]) => count > 1).map(([name]) => name);
    const told = { property: 'outputs', allowed: 'each name once', remedy: 'rename one of them' };
    if (twice.length === 0) return [pass(title, { ...told, found: `${times.size} names` })];
    return isOfCopies(twice.length, times.size)
      ? [pass(title, { ...told, found: 'outputs of stacks with the same template', allowed: 'or asked for by stack' })]
      : twice.map((name) => fail(title, { ...told, property: `outputs.${name}`, found: 'more than once' }));
  },
};

/** One template that is deployed in both regions has most of its names twice: who reads them asks by stack. */
const isOfCopies = (twice: number, all: number): boolean => twice > 1 && twice * 2 > all;
