import { join } from 'node:path';
import { catalogue } from '../../src/catalogue';
import { judge } from '../../src/judge';
import { keepsState, readSnapshot } from '../../src/phases';
import { readPrograms } from '../../src/read';

const fixture = (name: string): string => join(__dirname, '../fixtures/bad', name);

/** What each area is refused for, at least. */
const refusals = {
  A1: ['CutoverMissing', 'TrafficNotMovable', 'DatabaseNameFixed', 'StorageNotSwitchable'],
  A2: [
    'BucketNotVersioned',
    'BucketNotUnderKms',
    'BucketNotReplicated',
    'BucketPublicAccessOpen',
    'BucketAllowsPlainText',
  ],
  A3: ['AddressesChange', 'AdministrationOpen', 'FleetHasOneColour', 'ServerStandsAlone'],
  A4: ['DatabaseNotReplicated', 'DatabaseNotEncrypted', 'DatabasePublic', 'DatabaseUnprotected', 'DatabaseNotKept'],
  A5: ['WildcardAction', 'WildcardResource', 'PassRoleNotScoped'],
  A6: ['NoDashboard', 'NoAbortAlarm', 'DatabaseStorageNotAlarmed', 'DatabaseLogsNotExported'],
  A7: ['NoBackupPlan', 'ResourceNotBackedUp', 'RestoreNotTested'],
  A8: ['BucketNotExported', 'DatabaseEndpointNotExported'],
  A9: ['PlaintextSecret'],
};

describe.each([
  ['a template', 'template.yaml@us-west-2', 'template.yaml', 'promoted.yaml', 'MasterUsername'],
  ['a Pulumi program', 'registrations.json', 'registrations.json', 'promoted.json', 'username'],
])('a shop that nobody prepared, as %s', (_dialect, path, before, after, replacing) => {
  test('is refused in every area (CHK-1)', async () => {
    const [program] = await readPrograms([fixture(path)], { account: '111122223333' });
    if (program === undefined) throw new Error('nothing was read');
    const { areas, judgements } = judge(program, { checks: catalogue, today: '2026-11-26' });
    expect(areas).toEqual(Object.fromEntries(Object.keys(refusals).map((area) => [area, 'fail'])));
    const codes = judgements.filter(({ verdict }) => verdict === 'fail').map(({ area, code }) => `${area} ${code}`);
    const wanted = Object.entries(refusals).flatMap(([area, those]) => those.map((code) => `${area} ${code}`));
    expect(codes).toEqual(expect.arrayContaining(wanted));
    expect(program.unread).toEqual([]);
  });

  test('is not promoted: that would replace the replica (CHK-3)', () => {
    const { keeps, against } = keepsState(readSnapshot(fixture(before)), readSnapshot(fixture(after)));
    expect(keeps).toBe(false);
    expect(against.map(({ code, property }) => [code, property])).toEqual([['StatefulReplaced', replacing]]);
  });
});
