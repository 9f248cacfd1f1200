import { type Check, plainValueNeeded } from './check';
import { show } from './deferred';
import type { MigrationFacts } from './migration-facts';
import { isPhase, judgePhaseMove, type Phase, phases } from './phase';
import { knownRegions, partitionOf } from './regions';
import { fail, pass } from './verdict';
import { whenPlain } from './when-plain';

/** What a migration asks of its own inputs, before anything is created. */
export const migrationChecks: readonly Check<MigrationFacts>[] = [
  ...(
    ['name', 'from', 'to', 'account', 'phase', 'deployedPhase', 'qualifier', 'rollbackWindowDays', 'side'] as const
  ).map((property) => plainValueNeeded<MigrationFacts>(property)),
  regionIsKnown('from'),
  regionIsKnown('to'),
  {
    code: 'RegionsEqual',
    asks: 'the workload moves to another region',
    property: 'to',
    serves: ['A1'],
    judge: ({ from, to }) =>
      whenPlain([from, to], () =>
        from === to ? fail(`${show(from)} on both sides`, 'two different regions', 'name the region to move to') : pass,
      ),
  },
  {
    code: 'PartitionsDiffer',
    asks: 'both regions are in one partition: accounts, ARNs and replication end at its border',
    property: 'to',
    serves: ['A1'],
    judge: ({ from, to }) =>
      whenPlain([from, to], () => {
        const [source, target] = [partitionOf(String(from)), partitionOf(String(to))];
        return source && target && source !== target
          ? fail(
              `${show(from)} in ${source} and ${show(to)} in ${target}`,
              'two regions of one partition',
              'choose a region of the same partition',
            )
          : pass;
      }),
  },
  matches(
    'account',
    'InvalidAccount',
    /^\d{12}$/,
    'twelve digits',
    'give the id of the account that both regions share',
  ),
  matches(
    'name',
    'InvalidName',
    /^[A-Za-z][A-Za-z0-9]{0,31}$/,
    'a letter, then at most 31 letters and digits',
    'rename the migration: physical names are composed from it',
  ),
  matches(
    'qualifier',
    'InvalidQualifier',
    /^[a-z][a-z0-9]{0,9}$/,
    'a lower-case letter, then at most 9 lower-case letters and digits',
    'choose another qualifier',
  ),
  {
    code: 'UnknownPhase',
    asks: 'the phase is one of the four',
    property: 'phase',
    serves: ['A1'],
    judge: ({ phase }) =>
      whenPlain([phase], () =>
        isPhase(phase) ? pass : fail(show(phase), phases.join(', '), 'name the phase to deploy'),
      ),
  },
  {
    code: 'PhaseMoveRefused',
    asks: 'the phase may follow the one that was deployed last: a promoted replica does not become a replica again',
    property: 'phase',
    serves: ['A1', 'RDS-2', 'CUT-8'],
    judge: ({ phase, deployedPhase }) =>
      whenPlain([phase, deployedPhase], () =>
        deployedPhase === undefined || !isPhase(phase) ? pass : judgePhaseMove(deployedPhase as Phase, phase),
      ),
  },
  {
    code: 'InvalidRollbackWindow',
    asks: 'the way back stays open for a whole number of days',
    property: 'rollbackWindowDays',
    serves: ['CUT-8'],
    judge: ({ rollbackWindowDays }) =>
      rollbackWindowDays === undefined
        ? pass
        : whenPlain([rollbackWindowDays], () =>
            Number.isInteger(rollbackWindowDays) && Number(rollbackWindowDays) >= 1 && Number(rollbackWindowDays) <= 365
              ? pass
              : fail(show(rollbackWindowDays), 'a whole number of days from 1 to 365', 'set the rollback window'),
          ),
  },
  {
    code: 'UnknownSide',
    asks: 'the side is one of the two: a program of another side would declare nothing',
    property: 'side',
    serves: ['A1'],
    judge: ({ side }) =>
      whenPlain([side], () =>
        side === undefined || side === 'SOURCE' || side === 'TARGET'
          ? pass
          : fail(show(side), 'SOURCE, TARGET, or nothing for both', 'name the side that this stack declares'),
      ),
  },
  stackFits('sourceEnvironment', 'from'),
  stackFits('targetEnvironment', 'to'),
];

function regionIsKnown(property: 'from' | 'to'): Check<MigrationFacts> {
  return {
    code: 'UnknownRegion',
    asks: `${property} is a region of a partition that Regionlift speaks`,
    property,
    serves: ['A1'],
    judge: (facts) =>
      whenPlain([facts[property]], () =>
        partitionOf(String(facts[property]))
          ? pass
          : fail(show(facts[property]), nearest(String(facts[property])), 'give the code of the region'),
      ),
  };
}

function matches(
  property: 'account' | 'name' | 'qualifier',
  code: string,
  pattern: RegExp,
  allowed: string,
  remedy: string,
): Check<MigrationFacts> {
  return {
    code,
    asks: `${property} is ${allowed}`,
    property,
    serves: ['A1'],
    judge: (facts) => {
      const value = facts[property];
      if (value === undefined && property === 'qualifier') return pass;
      return whenPlain([value], () =>
        typeof value === 'string' && pattern.test(value) ? pass : fail(show(value), allowed, remedy),
      );
    },
  };
}

/** The regions that share the most leading characters: `us-est-1` → the `us-` regions. */
function nearest(region: string): string {
  const area = region.split('-')[0] ?? '';
  const near = knownRegions.filter((known) => known.startsWith(`${area}-`));
  return (near.length > 0 ? near : knownRegions).join(', ');
}

function stackFits(property: 'sourceEnvironment' | 'targetEnvironment', region: 'from' | 'to'): Check<MigrationFacts> {
  return {
    code: 'StackEnvironmentMismatch',
    asks: `a stack that the user brings is explicitly in the account and in the region '${region}'`,
    property,
    serves: ['A1'],
    judge: (facts) => {
      const environment = facts[property];
      if (environment === undefined) return pass;
      return environment.region === facts[region] && environment.account === facts.account
        ? pass
        : fail(
            `account ${show(environment.account)}, region ${show(environment.region)}`,
            `account ${show(facts.account)}, region ${show(facts[region])}`,
            'give the stack an explicit env with account and region',
          );
    },
  };
}
