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
    [writtenAllTheTime(), 'DONE', undefined],
    [writtenAllTheTime({ latency: { values: Array(6).fill(901), complete: true } }), 'RUNNING', 'unknown'],
    [writtenAllTheTime({ latency: { values: [], complete: true } }), 'RUNNING', 'unknown'],
  ])('%j is %s', async (metrics, status, verdict) => {
    const account = Object.assign(standInAccount(config), { metrics });
    const outcome = await run(account, 'gate');
    expect([outcome.status, outcome.findings[0]?.verdict]).toEqual([status, verdict]);
  });
});

/** Something is pending in every minute, and arrives within seconds. */
function writtenAllTheTime(rest: StandInAccount['metrics'] = {}): StandInAccount['metrics'] {
  const minutes = (values: readonly number[]) => ({ values, complete: true });
  return {
    pending: minutes([4, 2, 6, 3, 5, 1]),
    bytes: minutes([400, 200, 600, 300, 500, 100]),
    latency: minutes([8, 3, 9, 5, 7, 2]),
    failed: minutes([0, 0, 0]),
    ...rest,
  };
}
