import { Loopback, told, type WireAnswer, type WireRequest } from '@regionlift/testkit/loopback';
import { awsClients, type Clients } from '../../../src/runtime';

/** What a test of an adapter works with: the runtime's own clients, and a server on this machine that answers them. */
export interface Wire {
  readonly clients: () => Clients;
  /** Forgets what was asked, and answers so from now on. */
  readonly answering: (answer: WireAnswer | ((request: WireRequest) => WireAnswer)) => void;
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
    clients = awsClients(wireSettings(loopback));
  });
  afterAll(() => loopback.stop());
  return {
    clients: () => clients as Clients,
    answering: (answer) => loopback.answering(answer),
    requests: loopback.requests,
    asked: () => loopback.requests.map(told),
  };
}

/** What the runtime's clients need to come to the server: buckets in the path, so that the signature's region alone tells where. */
export const wireSettings = ({ settings }: Loopback) => ({ ...settings, forcePathStyle: true });
