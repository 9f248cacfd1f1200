import { catalogue } from '../../src/catalogue';
import type { Check, Program } from '../../src/model';
import { checkOf } from '../sample';
import { touches } from './touches';
import { wholeProgram } from './whole';

/** Several copies of a program in one: every name, and whatever says it, has a number behind it. */
function copies(program: Program, count: number): Program {
  const names = [...new Set(program.resources.map(({ name }) => name))].sort((a, b) => b.length - a.length);
  const escaped = names.map((name) =>
    JSON.stringify(name)
      .slice(1, -1)
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&'),
  );
  const anyName = new RegExp(`(?<![\\w-])(?:${escaped.join('|')})(?![\\w-])`, 'g');
  const { resources, outputs, texts } = program;
  const text = JSON.stringify({ resources, outputs, texts });
  const all = Array.from({ length: count }, (_, index) => {
    const renamed = text.replace(anyName, (name) =>
      name.endsWith(')') ? `${name.slice(0, -1)}${index})` : `${name}${index}`,
    );
    return JSON.parse(renamed) as Pick<Program, 'resources' | 'outputs' | 'texts'>;
  });
  return {
    ...program,
    resources: all.flatMap((one) => one.resources),
    outputs: all.flatMap((one) => one.outputs),
    texts: all.flatMap((one) => one.texts),
  };
}

const FEW = 6;

/** Checks whose work more than doubles, and by how much, where a program is twice as large. */
function growing(checks: readonly Check[]): readonly string[] {
  const [small, large] = [FEW, 2 * FEW].map((count) => touches(checks, copies(wholeProgram, count)));
  return checks.flatMap(({ code }, index) => {
    const ratio = (large?.[index] ?? 0) / Math.max(1, small?.[index] ?? 0);
    return ratio > 2.4 ? [`${code} ${ratio.toFixed(1)}`] : [];
  });
}

/**
 * Checks that hold every one of a few things against every other of a few: rules against roles, plans against what they select, alarms
 * against what they are composed of. A stack has at most 500 resources; thousands of such pairs take seconds, not minutes.
 */
const PAIRS: ReadonlySet<string> = new Set([
  'AbortAlarmDeaf',
  'AbortAlarmRefersNowhere',
  'AlarmTellsNobody',
  'BackupFailureUnheard',
  'BackupNotCopied',
  'BackupRoleLacksPermission',
  'BackupTooRare',
  'BackupVaultMissing',
  'BucketNotReplicated',
  'CutoverBlind',
  'FunctionErrorsNotAlarmed',
  'ImageMissing',
  'LaunchTemplateUnused',
  'NoContinuousBackup',
  'PlanSelectsNothing',
  'ReplicationKeyRefuses',
  'ReplicationOneWay',
  'ReplicationRoleLacks',
  'RestoreNotTested',
]);

it('twice the resources are twice the work, but for checks of pairs', () => {
  // All are counted: what the first of several works out the others are spared.
  expect(growing(catalogue).filter((found) => !PAIRS.has(found.split(' ')[0] ?? ''))).toEqual([]);
});

it('a check that compares every resource with every other one is found', () => {
  const pairs = checkOf('Pairs', [], {
    judge: ({ resources }) =>
      resources.flatMap(({ name }) => resources.filter((other) => other.name === name)).map(never),
  });
  const once = checkOf('Once', [], {
    judge: ({ resources }) => resources.filter(({ name }) => name === '').map(never),
  });
  expect(growing([pairs, once])).toEqual(['Pairs 4.0']);
});

const never = () => ({ verdict: 'pass', subject: 's', property: '', found: '', allowed: '', remedy: '' }) as const;
