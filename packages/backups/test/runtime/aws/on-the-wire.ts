import { Loopback, type WireAnswer, type WireRequest } from '@regionlift/testkit/loopback';
import { awsClients, type Clients } from '../../../src/runtime';

/** What a test of an adapter works with: the runtime's own clients, and a server on this machine that answers them. */
export interface Wire {
  readonly clients: () => Clients;
  /** Forgets what was asked, and answers so from now on. */
  readonly answering: (answer: WireAnswer | ((request: WireRequest) => WireAnswer)) => void;
  /** What was asked in one line: service, region, method, path, and the body where there is one. */
  readonly asked: () => readonly string[];
  readonly requests: readonly WireRequest[];
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
    asked: () =>
      loopback.requests.map(({ service, region, method, path, body }) =>
        [service, region, method, path, body].filter((one) => one !== '').join(' '),
      ),
    requests: loopback.requests,
  };
}

export const jsonAnswer = (value: unknown): WireAnswer => ({ body: JSON.stringify(value) });

/** An error of AWS Backup (REST and JSON). */
export const jsonError = (code: string, status = 400): WireAnswer => ({
  status,
  headers: { 'x-amzn-errortype': code },
  body: JSON.stringify({ Code: code, Message: code }),
});

/** An answer of RDS (query protocol). */
export const queryAnswer = (operation: string, result: string): WireAnswer => ({
  body: `<${operation}Response xmlns="http://rds.amazonaws.com/doc/2014-10-31/"><${operation}Result>${result}</${operation}Result></${operation}Response>`,
});

export const queryError = (code: string, status = 404): WireAnswer => ({
  status,
  body: `<ErrorResponse xmlns="http://rds.amazonaws.com/doc/2014-10-31/"><Error><Type>Sender</Type><Code>${code}</Code><Message>${code}</Message></Error></ErrorResponse>`,
});

/** An answer of EC2. */
export const ec2Answer = (operation: string, result: string): WireAnswer => ({
  body: `<${operation}Response xmlns="http://ec2.amazonaws.com/doc/2016-11-15/">${result}</${operation}Response>`,
});

export const ec2Error = (code: string): WireAnswer => ({
  status: 400,
  body: `<Response><Errors><Error><Code>${code}</Code><Message>${code}</Message></Error></Errors></Response>`,
});
