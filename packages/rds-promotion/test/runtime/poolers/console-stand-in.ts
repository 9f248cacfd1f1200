import { type AddressInfo, createServer, type Socket } from 'node:net';

/** What a console answers: rows, an error by its text, or nothing at all. */
export type ConsoleAnswer = readonly Readonly<Record<string, string | null>>[] | { readonly error: string } | 'SILENCE';

/** A stand-in for the admin console of a pooler on this machine. */
export interface ConsoleStandIn {
  /** `host:port`. */
  readonly at: string;
  /** Commands, in the order in which they came. */
  readonly asked: readonly string[];
  readonly dispose: () => Promise<void>;
}

/**
 * Speaks as much of PostgreSQL's protocol 3 as a console does: a start-up, no TLS, no password, simple queries, one answer each.
 * It is no PgBouncer: it pauses nothing and no client connects to it. What is not simple is refused, as there.
 */
export async function consoleStandIn(answer: (command: string) => ConsoleAnswer): Promise<ConsoleStandIn> {
  const asked: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => undefined);
    let pending = Buffer.alloc(0);
    let started = false;
    socket.on('data', (chunk: Buffer) => {
      pending = Buffer.concat([pending, chunk]);
      for (;;) {
        const header = started ? 1 : 0;
        if (pending.length < header + 4) return;
        const length = header + pending.readInt32BE(header);
        if (pending.length < length) return;
        const [kind, body] = [pending.toString('latin1', 0, header), pending.subarray(header + 4, length)];
        pending = pending.subarray(length);
        if (started) respond(socket, kind, body, asked, answer);
        else if (body.readInt32BE(0) === sslRequest) socket.write('N');
        else {
          started = true;
          socket.write(Buffer.concat([message('R', int32(0)), ready]));
        }
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    at: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    dispose: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function respond(
  socket: Socket,
  kind: string,
  body: Buffer,
  asked: string[],
  answer: (command: string) => ConsoleAnswer,
): void {
  if (kind === 'X') return void socket.end();
  if (kind !== 'Q') return void socket.write(failure('extended query protocol not supported by admin console'));
  const command = body.toString('utf8', 0, body.length - 1);
  asked.push(command);
  const told = answer(command);
  if (told === 'SILENCE') return;
  if ('error' in told) return void socket.write(Buffer.concat([failure(told.error), ready]));
  const [first] = told;
  const columns = first === undefined ? [] : Object.keys(first);
  socket.write(
    Buffer.concat([
      ...(first === undefined ? [] : [message('T', int16(columns.length), ...columns.map(column))]),
      ...told.map((row) => message('D', int16(columns.length), ...columns.map((name) => field(row[name] ?? null)))),
      message('C', text(command.split(' ')[0] ?? '')),
      ready,
    ]),
  );
}

/** Message formats: PostgreSQL, "Message Formats". */
const message = (kind: string, ...parts: readonly Buffer[]): Buffer => {
  const body = Buffer.concat(parts);
  return Buffer.concat([Buffer.from(kind), int32(body.length + 4), body]);
};
const int16 = (value: number): Buffer => {
  const bytes = Buffer.alloc(2);
  bytes.writeInt16BE(value);
  return bytes;
};
const int32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
};
const text = (value: string): Buffer => Buffer.from(`${value}\0`);
/** Every column is text (25), in text format. */
const column = (name: string): Buffer =>
  Buffer.concat([text(name), int32(0), int16(0), int32(25), int16(-1), int32(-1), int16(0)]);
const field = (value: string | null): Buffer =>
  value === null ? int32(-1) : Buffer.concat([int32(Buffer.byteLength(value)), Buffer.from(value)]);
const ready = message('Z', Buffer.from('I'));
const failure = (why: string): Buffer =>
  message('E', text('SERROR'), text('C08P01'), text(`M${why}`), Buffer.from('\0'));
const sslRequest = 80_877_103;
