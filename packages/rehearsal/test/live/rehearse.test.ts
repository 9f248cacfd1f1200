import type { RehearsalOptions, RehearsalReport } from '../../src/contract/result';
import { faults } from '../../src/faults/catalogue';
import { type Programmes, synthesizeProgrammes } from '../../src/programme';
import { rehearseProgrammes } from '../../src/rehearse';
import { sideBySide } from './side-by-side';

// Each test opens servers, fleets and clients of its own and carries a whole cutover out: a minute, on a busy machine several. A
// rehearsal mostly waits, so three are under way at a time; a test waits for its turn too.
jest.setTimeout(20 * 60_000);
const inTurn = sideBySide(3);

const usual: RehearsalOptions = { dialect: 'cdk', rttMs: 0, clients: 4, seed: 1, dryRun: false, rollback: false };

let synthesized: Promise<Programmes> | undefined;

const rehearsed = async (more: Partial<RehearsalOptions>): Promise<RehearsalReport> => {
  synthesized ??= synthesizeProgrammes({ dialect: usual.dialect });
  const programmes = await synthesized;
  return inTurn(() => rehearseProgrammes(programmes, { ...usual, ...more }, () => undefined));
};

/** What has to hold whatever happens (REH-1, REH-2). */
const nothingLost = {
  ok: true,
  failedRequests: 0,
  lostWrites: 0,
  duplicateWrites: 0,
  splitBrainMs: 0,
  objectsMissing: 0,
  missingPermissions: {},
};

// A cutover that meets no trouble comes first in the one that is rolled back, and is what the permissions are looked at with.
test.concurrent.each([
  ['a cutover between regions that are 60 ms apart, rolled back,', { rttMs: 60, rollback: true }, 'ROLLED_BACK'],
  ['a dry run', { dryRun: true }, 'JUDGED_READY'],
] as const)('%s loses nothing (REH-1)', async (_title, more, outcome) => {
  const report = await rehearsed(more);
  expect(report).toMatchObject({ ...nothingLost, outcome, expected: outcome, faults: [] });
  expect(report.acknowledgedWrites).toBeGreaterThan(20);
});

test.concurrent.each(faults.map(({ name, expected }) => [name, expected] as const))(
  '%s ends %s, and nothing is lost (REH-2)',
  async (fault, outcome) => {
    const report = await rehearsed({ fault });
    expect(report).toMatchObject({ ...nothingLost, outcome, expected: outcome });
    expect(report.acknowledgedWrites).toBeGreaterThan(20);
    const struck = report.faults.map(({ name }) => name);
    expect([...new Set(struck)]).toEqual([fault]);
    if (fault === 'slow-drain')
      expect(report.steps.find(({ step }) => step === 'web: drain-blue')?.findings).toMatchObject([
        { code: 'ConnectionsLeft' },
      ]);
    // One process is killed at each task that a cutover without trouble comes by, but questions.
    if (fault === 'kill-at-each-step')
      expect(report.steps.filter(({ errors }) => errors.includes('Lambda.Unknown'))).toHaveLength(struck.length);
  },
);
