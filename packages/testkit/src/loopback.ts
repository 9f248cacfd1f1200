import { Agent, createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as it came over the wire. */
export interface WireRequest {
  readonly method: string;
  /** Path with its query, as sent. */
  readonly path: string;
  readonly host: string;
  /** Region and service of the signature. */
  readonly region: string;
  readonly service: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** An answer; 200 and no body when nothing is said. */
export interface WireAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** An HTTP server on this machine that answers as AWS is documented to, and remembers what it was asked. */
export class Loopback {
  public readonly requests: WireRequest[] = [];
  private server: Server | undefined;
  /** Resolves every host name to this machine: some services put an account in front of it. */
  private readonly agent = new Agent({
    lookup: (_name, options, done) =>
      options.all === true ? done(null, [{ address: '127.0.0.1', family: 4 }]) : done(null, '127.0.0.1', 4),
  });

  public constructor(public answer: (request: WireRequest) => WireAnswer = () => ({})) {}

  public async start(): Promise<void> {
    const server = createServer((incoming, outgoing) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('end', () => {
        const request = asRequest(incoming, Buffer.concat(chunks).toString());
        this.requests.push(request);
        const { status = 200, headers = {}, body = '' } = this.answer(request);
        outgoing.writeHead(status, { ...requestIds, ...headers });
        outgoing.end(request.method === 'HEAD' ? undefined : body);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    this.server = server;
  }

  public async stop(): Promise<void> {
    this.agent.destroy();
    this.server?.closeAllConnections();
    await new Promise((resolve) => (this.server ? this.server.close(resolve) : resolve(undefined)));
  }

  /** Forgets what was asked, and answers so from now on. */
  public answering(answer: WireAnswer | ((request: WireRequest) => WireAnswer)): void {
    this.requests.length = 0;
    this.answer = typeof answer === 'function' ? answer : () => answer;
  }

  /** What clients of the SDK need to come here. */
  public get settings() {
    const address = this.server?.address() as AddressInfo | undefined;
    return {
      endpoint: `http://aws.test:${address?.port}`,
      credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY' },
      requestHandler: { httpAgent: this.agent },
    };
  }
}

/** The operation that a request is for; empty where its method and path alone say so (REST). */
export const operationOf = ({ headers, body }: WireRequest): string =>
  isQuery(headers)
    ? (new URLSearchParams(body).get('Action') ?? '')
    : String(headers['x-amz-target'] ?? '').replace(/^.*\./, '');

/**
 * A request in one line: `rds us-west-2 DescribeDBInstances DBInstanceIdentifier=orders` where the service speaks the query protocol, the
 * operation and its JSON where it speaks that, `route53 us-east-1 GET /2013-04-01/change/C1` otherwise.
 */
export function told(request: WireRequest): string {
  const { service, region, method, path, headers, body } = request;
  const where = `${service} ${region}`;
  if (isQuery(headers)) {
    const { Action, Version: _, ...fields } = Object.fromEntries(new URLSearchParams(body));
    return [where, Action, ...Object.entries(fields).map(([name, value]) => `${name}=${value}`)].join(' ');
  }
  const operation = operationOf(request);
  return operation === '' ? `${where} ${method} ${path}` : `${where} ${operation} ${body}`;
}

const isQuery = (headers: WireRequest['headers']): boolean =>
  headers['content-type'] === 'application/x-www-form-urlencoded';

/** Each service names the id of a request its own way. */
const requestIds = { 'x-amzn-requestid': '4442587FB7D0A2F9', 'x-amz-request-id': '4442587FB7D0A2F9' };

const asRequest = ({ method = '', url = '', headers }: IncomingMessage, body: string): WireRequest => {
  const [, region = '', service = ''] =
    /Credential=[^/]+\/\d+\/([^/]+)\/([^/]+)\//.exec(headers.authorization ?? '') ?? [];
  return { method, path: url, host: headers.host ?? '', region, service, headers, body };
};
