import { Loopback, operationOf, told, type WireAnswer, type WireRequest } from '@regionlift/testkit/loopback';
import { awsClients, type Clients } from '../../../src/runtime';

/** What a test of an adapter works with: the runtime's own clients, and a server on this machine that answers them. */
export interface Wire {
  readonly clients: () => Clients;
  /** Forgets what was asked, and answers so from now on. */
  readonly answering: (answer: WireAnswer | ((request: WireRequest) => WireAnswer)) => void;
  /** The same by operation; what is not named gets an empty answer. */
  readonly answeringEach: (byOperation: Readonly<Record<string, WireAnswer>>) => void;
  readonly requests: readonly WireRequest[];
  /** What was asked: service, region, and operation with its fields. */
  readonly asked: () => readonly string[];
}

/** Starts a server for the tests of a file. */
export function onTheWire(): Wire {
  const loopback = new Loopback();
  let clients: Clients | undefined;
  beforeAll(async () => {
    await loopback.start();
    clients = awsClients(loopback.settings);
  });
  afterAll(() => loopback.stop());
  return {
    clients: () => clients as Clients,
    answering: (answer) => loopback.answering(answer),
    answeringEach: (byOperation) => loopback.answering((request) => byOperation[operationOf(request)] ?? {}),
    requests: loopback.requests,
    asked: () => loopback.requests.map(told),
  };
}

/** A clock that stands still except where the runtime sleeps. */
export const standingClock = (at: string, remainingMs = 900_000) => {
  const begun = Date.parse(at);
  let now = begun;
  return {
    now: () => now,
    sleep: async (ms: number) => {
      now += ms;
    },
    remaining: () => remainingMs - (now - begun),
  };
};
