import type { Asked } from '../../src/cli/asked';
import { main } from '../../src/cli/main';

const faults = {
  about: ['lag  objects follow late: CUT_OVER', 'kill:<step>  its process is killed: CUT_OVER'],
  check: (name: string) => {
    if (name !== 'lag') throw new RangeError(`there is no fault ${name}; there are lag, kill:<step>`);
  },
};

/** Runs the command line; what it says goes nowhere but here. */
async function parse(...args: string[]): Promise<{ code: number; asked: Asked[]; said: string }> {
  const asked: Asked[] = [];
  let said = '';
  const write = (text: unknown) => {
    said += String(text);
    return true;
  };
  const spies = [process.stdout, process.stderr].map((stream) => jest.spyOn(stream, 'write').mockImplementation(write));
  try {
    const code = await main(args, faults, async (one) => {
      asked.push(one);
      return 0;
    });
    return { code, asked, said };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

const defaults = { dialect: 'cdk', rttMs: 0, clients: 16, seed: 1, dryRun: false, rollback: false };

describe('the command line (REH-1, REH-2)', () => {
  test.each<[string[], Partial<Asked['options']>, Partial<Asked>]>([
    [[], {}, {}],
    [['--dialect', 'pulumi'], { dialect: 'pulumi' }, {}],
    [['--rtt', '60'], { rttMs: 60 }, {}],
    [['--rtt=0.5'], { rttMs: 0.5 }, {}],
    [['--clients', '64', '--seed', '0'], { clients: 64, seed: 0 }, {}],
    [['--fault', 'lag'], { fault: 'lag' }, {}],
    [['--app', 'apps/mine'], { app: 'apps/mine' }, {}],
    [['--dry-run', '--json'], { dryRun: true }, { json: true }],
    [['--rollback', '--out', 'elsewhere'], { rollback: true }, { out: 'elsewhere' }],
    [
      ['--source-url', 'postgres://a:b@127.0.0.1:5432', '--target-url', 'postgresql://a:b@127.0.0.1:5433'],
      { sourceUrl: 'postgres://a:b@127.0.0.1:5432', targetUrl: 'postgresql://a:b@127.0.0.1:5433' },
      {},
    ],
  ])('%j', async (args, options, others) => {
    expect(await parse(...args)).toEqual({
      code: 0,
      said: '',
      asked: [{ options: { ...defaults, ...options }, json: false, out: 'out/rehearsal', ...others }],
    });
  });

  test.each([
    [['--dialect', 'terraform'], /'terraform' is invalid.*Allowed choices are cdk, pulumi/],
    [['--rtt', 'fast'], /'--rtt <ms>' argument 'fast' is invalid. It is a number from 0 to 1000/],
    [['--rtt', '-1'], /a number from 0 to 1000/],
    [['--clients', '0'], /a number from 1 to 256/],
    [['--clients', '1.5'], /a whole number from 1 to 256/],
    [['--seed', 'x'], /a whole number from 0 to 2147483647/],
    [['--fault', 'meteor'], /there is no fault meteor; there are lag, kill:<step>/],
    [['--dry-run', '--rollback'], /'--rollback' cannot be used with option '--dry-run'/],
    [['--source-url', 'postgres://127.0.0.1'], /--source-url and --target-url go together/],
    [['--target-url', 'mysql://127.0.0.1'], /a URL such as postgres:/],
    [['--fualt', 'lag'], /unknown option '--fualt'\n\(Did you mean --fault\?\)/],
    [['extra'], /too many arguments/],
  ])('refuses %j, and runs nothing', async (args, message) => {
    const { code, asked, said } = await parse(...args);
    expect({ code, asked }).toEqual({ code: 2, asked: [] });
    expect(said).toMatch(message);
  });

  test('helps with every flag, fault and exit code', async () => {
    const { code, asked, said } = await parse('--help');
    expect({ code, asked }).toEqual({ code: 0, asked: [] });
    for (const flag of [
      'dialect',
      'rtt',
      'clients',
      'seed',
      'fault',
      'dry-run',
      'rollback',
      'app',
      'source-url',
      'target-url',
      'json',
      'out',
    ]) {
      expect(said).toContain(`--${flag}`);
    }
    expect(said).toMatch(/lag {2}.*\n {2}kill:<step> /);
    expect(said).toContain('Exit codes: 0 nothing was lost');
  });

  test('hands an error of the run on', async () => {
    await expect(main([], faults, () => Promise.reject(new Error('bug')))).rejects.toThrow('bug');
    expect(await main([], faults, async () => 130)).toBe(130);
  });
});
