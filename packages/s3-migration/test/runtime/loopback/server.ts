import { Agent, createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as it came over the wire. */
export interface WireRequest {
  readonly method: string;
  /** Path with its query, as sent. */
  readonly path: string;
  readonly host: string;
  /** Region of the signature. */
  readonly region: string;
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
  /** Resolves every host name to this machine: S3 Control puts the account in front of it. */
  private readonly agent = new Agent({
    lookup: (_name, options, done) =>
      options.all === true ? done(null, [{ address: '127.0.0.1', family: 4 }]) : done(null, '127.0.0.1', 4),
  });

  public constructor(public answer: (request: WireRequest) => WireAnswer) {}

  public async start(): Promise<void> {
    const server = createServer((incoming, outgoing) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('end', () => {
        const request = asRequest(incoming, Buffer.concat(chunks).toString());
        this.requests.push(request);
        const { status = 200, headers = {}, body = '' } = this.answer(request);
        outgoing.writeHead(status, { 'x-amz-request-id': '4442587FB7D0A2F9', ...headers });
        outgoing.end(request.method === 'HEAD' ? undefined : body);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    this.server = server;
  }

  public async stop(): Promise<void> {
    this.agent.destroy();
    this.server?.closeAllConnections();
    await new Promise((resolve) => this.server?.close(resolve));
  }

  /** What the runtime's clients need to come here. */
  public get settings() {
    const address = this.server?.address() as AddressInfo | undefined;
    return {
      endpoint: `http://aws.test:${address?.port}`,
      credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY' },
      requestHandler: { httpAgent: this.agent },
      forcePathStyle: true,
    };
  }
}

const asRequest = ({ method = '', url = '', headers }: IncomingMessage, body: string): WireRequest => ({
  method,
  path: url,
  host: headers.host ?? '',
  region: /Credential=[^/]+\/\d+\/([^/]+)\//.exec(headers.authorization ?? '')?.[1] ?? '',
  headers,
  body,
});
