import { type StandInAccount, standInAccount } from '../stand-in/account';
import { config, run } from '../stand-in/run';

describe('gate', () => {
  test.each<[StandInAccount['metrics'], string, string | undefined]>([
    [{ pending: { values: [0, 0, 0], complete: true }, failed: { values: [0], complete: true } }, 'DONE', undefined],
    [{ pending: { values: [4, 0, 0], complete: true }, failed: { values: [0], complete: true } }, 'RUNNING', 'unknown'],
    [{ pending: { values: [0, 0, 0], complete: true }, failed: { values: [2], complete: true } }, 'REFUSED', 'fail'],
    [{ pending: { values: [0, 0, 0], complete: true } }, 'DONE', 'unknown'],
    [{ pending: { values: [0, 0, 0], complete: true }, failed: { values: [], complete: false } }, 'RUNNING', 'unknown'],
    [{ pending: { values: [0, 0], complete: true }, failed: { values: [], complete: true } }, 'RUNNING', 'unknown'],
    [{}, 'RUNNING', 'unknown'],
  ])('%j is %s', async (metrics, status, verdict) => {
    const account = Object.assign(standInAccount(config), { metrics });
    const outcome = await run(account, 'gate');
    expect([outcome.status, outcome.findings[0]?.verdict]).toEqual([status, verdict]);
  });
});
