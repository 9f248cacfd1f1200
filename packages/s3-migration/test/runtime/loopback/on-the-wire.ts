import { awsClients, type Clients } from '../../../src/runtime';
import { Loopback, type WireAnswer, type WireRequest } from './server';

/** What a test of an adapter works with: the runtime's own clients, and a server on this machine that answers them. */
export interface Wire {
  readonly clients: () => Clients;
  /** Forgets what was asked, and answers so from now on. */
  readonly answering: (answer: WireAnswer | ((request: WireRequest) => WireAnswer)) => void;
  readonly requests: readonly WireRequest[];
  /** Method, path and region of every request. */
  readonly asked: () => readonly string[];
  /** The first request. */
  readonly only: () => WireRequest;
}

/** Starts a server for the tests of a file. */
export function onTheWire(): Wire {
  const loopback = new Loopback(() => ({}));
  let clients: Clients | undefined;
  beforeAll(async () => {
    await loopback.start();
    clients = awsClients(loopback.settings);
  });
  afterAll(() => loopback.stop());
  return {
    clients: () => clients as Clients,
    answering: (answer) => {
      loopback.requests.length = 0;
      loopback.answer = typeof answer === 'function' ? answer : () => answer;
    },
    requests: loopback.requests,
    asked: () => loopback.requests.map(({ method, path, region }) => `${method} ${path} ${region}`),
    only: () => loopback.requests[0] as WireRequest,
  };
}

/** An XML answer. */
export const body = (text: string): WireAnswer => ({ headers: { 'content-type': 'application/xml' }, body: text });
