import { join } from 'node:path';
import { catalogue } from '../../src/catalogue';
import { judge } from '../../src/judge';
import { programOfState, readPrograms } from '../../src/read';
import { preparedState } from './pulumi-state';

const fixture = (name: string): string => join(__dirname, '../fixtures/good', name);

const WEST = 'us-west-2';
const EAST = 'us-east-1';

/** Templates that are deployed in both regions, and two that are not. */
const templates = [
  ...['key', 'network', 'images', 'database', 'web', 'alarms', 'backups'].flatMap((name) =>
    [WEST, EAST].map((region) => `${fixture(name)}.yaml@${region}`),
  ),
  `${fixture('entrance.yaml')}@${WEST}`,
  `${fixture('cutover.yaml')}@${EAST}`,
];

/** What the program leaves to whoever deploys it: parameters without a default. */
const left = [
  'A3 EndpointGroupEmpty not known yet: {"Ref":"GreenBalancer"} with weight 128',
  'A3 ListenerPlain not known yet: {"Ref":"Certificate"}',
  'A3 ListenerPlain not known yet: {"Ref":"Certificate"}',
  'A5 WildcardResource a resource that is not known',
];

describe('a shop that somebody has prepared without Regionlift', () => {
  test('fails nowhere, and is unknown only for what its parameters bring', async () => {
    const [program] = await readPrograms(templates, { account: '111122223333' });
    if (program === undefined) throw new Error('nothing was read');
    const { areas, judgements, idle } = judge(program, { checks: catalogue, today: '2026-11-26' });
    const open = judgements.filter(({ verdict }) => verdict !== 'pass');
    expect(open.map(({ area, code, found }) => `${area} ${code} ${found}`)).toEqual(left);
    expect(new Set(open.map(({ verdict, remedy }) => `${verdict}: ${remedy}`))).toEqual(
      new Set(['unknown: give the value, or judge the deployed state']),
    );
    expect(areas).toEqual({
      ...Object.fromEntries(['A1', 'A2', 'A4', 'A6', 'A7', 'A8', 'A9'].map((area) => [area, 'pass'])),
      A3: 'unknown',
      A5: 'unknown',
    });
    expect(idle).toEqual([]);
    // Nearly every check has looked at something: what is not asked is not passed.
    expect(new Set(judgements.map(({ code }) => code)).size).toBeGreaterThan(220);
  });
});

/** What no state shows, and what would show it. */
const unseen = ['A2 ExistingObjectsNotBackfilled no such role: look up the jobs, or declare the role'];

describe('the same shop, as a state of Pulumi', () => {
  const program = programOfState(preparedState, { title: 'shop' });
  const { areas, judgements, idle } = judge(program, { checks: catalogue, today: '2026-11-26' });

  test('is read whole', () => {
    expect(program.unread).toEqual([]);
    expect(program.resources.filter(({ kind }) => kind.startsWith('unsupported:'))).toEqual([]);
  });

  test('fails nowhere; only the jobs for what was there before are left to look up', () => {
    const open = judgements.filter(({ verdict }) => verdict !== 'pass');
    expect(open.map(({ area, code, found, remedy }) => `${area} ${code} ${found}: ${remedy}`)).toEqual(unseen);
    expect(open.map(({ verdict }) => verdict)).toEqual(['unknown']);
    expect(areas).toEqual({
      ...Object.fromEntries(['A1', 'A3', 'A4', 'A5', 'A6', 'A7', 'A8', 'A9'].map((area) => [area, 'pass'])),
      A2: 'unknown',
    });
    expect(idle).toEqual([]);
  });

  test('is looked at by nearly every check, in every area', () => {
    expect(judgements.length).toBeGreaterThan(700);
    expect(new Set(judgements.map(({ code }) => code)).size).toBeGreaterThan(220);
  });
});
