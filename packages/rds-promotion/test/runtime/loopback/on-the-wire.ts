import { awsClients, type Clients } from '../../../src/runtime';
import { Loopback, type WireAnswer, type WireRequest } from './server';

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
    asked: () => loopback.requests.map(told),
  };
}

/** `rds us-west-2 DescribeDBInstances DBInstanceIdentifier=orders`. */
export function told({ service, region, method, path, headers, body }: WireRequest): string {
  const where = `${service} ${region}`;
  if (service === 'rds') {
    const { Action, Version: _, ...fields } = Object.fromEntries(new URLSearchParams(body));
    return [where, Action, ...Object.entries(fields).map(([name, value]) => `${name}=${value}`)].join(' ');
  }
  const target = headers['x-amz-target'];
  return target === undefined ? `${where} ${method} ${path}` : `${where} ${String(target).split('.')[1]} ${body}`;
}
