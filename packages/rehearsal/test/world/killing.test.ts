import type { AwsCall, StandIn } from '../../src/contract/aws';
import { killing } from '../../src/world/killing';

const call = (caller: string): AwsCall => ({
  service: 'S3',
  operation: 'PutObject',
  region: 'us-east-1',
  input: {},
  caller,
  atMs: 0,
});

const watchedStandIn = () => {
  const killed: string[] = [];
  const answered: string[] = [];
  const one = killing((name) => killed.push(name));
  const standIn: StandIn = {
    title: 'S3',
    services: ['S3'],
    limits: '',
    answer: async ({ caller }) => {
      answered.push(caller);
      if (caller === 'refused') throw new Error('no');
      return {};
    },
  };
  return { ...one, killed, answered, standIn: one.watched(standIn) };
};

test('a function is killed after AWS has done what it asked, and before it hears of it (CUT-5)', async () => {
  const { killSoon, standIn, killed, answered } = watchedStandIn();
  killSoon('web', 60_000);
  await standIn.answer(call('assets'));
  expect(killed).toEqual([]);
  await standIn.answer(call('web'));
  expect([answered, killed]).toEqual([['assets', 'web'], ['web']]);
  await standIn.answer(call('web'));
  expect(killed).toEqual(['web']);
});

test('a refused call kills too', async () => {
  const { killSoon, standIn, killed } = watchedStandIn();
  killSoon('refused', 60_000);
  await expect(standIn.answer(call('refused'))).rejects.toThrow('no');
  expect(killed).toEqual(['refused']);
});

test('a function that asks AWS for nothing is killed when its time is over; nobody after the end', () => {
  jest.useFakeTimers();
  const { killSoon, killed, dispose } = watchedStandIn();
  killSoon('database', 300);
  killSoon('web', 600);
  jest.advanceTimersByTime(300);
  expect(killed).toEqual(['database']);
  dispose();
  jest.advanceTimersByTime(300);
  expect(killed).toEqual(['database']);
  jest.useRealTimers();
});
