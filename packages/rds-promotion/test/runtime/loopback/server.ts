import { Agent, createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as it came over the wire. */
export interface WireRequest {
  readonly method: string;
  /** Path with its query, as sent. */
  readonly path: string;
  /** Region and service of the signature. */
  readonly region: string;
  readonly service: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** An answer; 200 and no body when nothing is said. */
export interface WireAnswer {
  readonly status?: number;
  readonly body?: string;
}

/** An HTTP server on this machine that answers as AWS is documented to, and remembers what it was asked. */
export class Loopback {
  public readonly requests: WireRequest[] = [];
  private server: Server | undefined;
  private readonly agent = new Agent();

  public constructor(public answer: (request: WireRequest) => WireAnswer) {}

  public async start(): Promise<void> {
    const server = createServer((incoming, outgoing) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('end', () => {
        const request = asRequest(incoming, Buffer.concat(chunks).toString());
        this.requests.push(request);
        const { status = 200, body = '' } = this.answer(request);
        outgoing.writeHead(status, { 'x-amzn-requestid': '4442587FB7D0A2F9' });
        outgoing.end(body);
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
      endpoint: `http://127.0.0.1:${address?.port}`,
      credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY' },
      requestHandler: { httpAgent: this.agent },
    };
  }
}

const asRequest = ({ method = '', url = '', headers }: IncomingMessage, body: string): WireRequest => {
  const [, region = '', service = ''] =
    /Credential=[^/]+\/\d+\/([^/]+)\/([^/]+)\//.exec(headers.authorization ?? '') ?? [];
  return { method, path: url, region, service, headers, body };
};
