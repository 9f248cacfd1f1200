import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Answer, ObjectAnswer, ReadAnswer, Refused } from '../../contract/application';
import type { End, ObjectStores } from '../../contract/world';
import type { OrdersDatabase } from './orders-database';

/** What an instance serves from. */
export interface OrdersApplication {
  readonly fleet: End;
  /** Id of the instance. */
  readonly instance: string;
  readonly database: Pick<OrdersDatabase, 'place' | 'read'>;
  readonly objects: Pick<ObjectStores, 'put' | 'get'>;
  /** The bucket that objects go to now. */
  readonly bucket: () => string;
  /** Whether the health check is answered with 200. */
  readonly healthy: () => boolean;
}

/** The orders service of a rehearsal: see `contract/application`. Whatever cannot be done now is 503. */
export function ordersApplication(app: OrdersApplication): RequestListener {
  const routes: Readonly<Record<string, (subject: string, body: string) => Promise<Reply> | Reply>> = {
    'GET health': () => ({ status: app.healthy() ? 200 : 503, body: { ready: app.healthy() } }),
    'POST orders': (_, body) => place(app, body),
    'GET orders': (id) => read(app, id),
    'PUT objects': (key, body) => put(app, key, body),
    'GET objects': (key) => get(app, key),
  };
  return (request, response) => {
    const [kind = '', subject = ''] = partsOf(request.url ?? '/');
    const route = routes[`${request.method} ${kind}`];
    const answered =
      route === undefined ? Promise.resolve(noSuchPage(app)) : textOf(request).then((body) => route(subject, body));
    answered.catch((error: unknown) => refused(app, error)).then((reply) => send(response, app.fleet, reply));
  };
}

interface Reply {
  readonly status: number;
  readonly body: unknown;
}

async function place({ database, fleet, instance }: OrdersApplication, body: string): Promise<Reply> {
  const id = idIn(body);
  if (id === undefined) return { status: 400, body: { fleet, error: 'InvalidRequest' } satisfies Refused };
  const { end } = await database.place(id, fleet);
  return { status: 201, body: { fleet, instance, database: end, id } satisfies Answer };
}

async function read({ database, fleet, instance }: OrdersApplication, id: string): Promise<Reply> {
  const { end, found } = await database.read(id);
  return { status: 200, body: { fleet, instance, database: end, id, found } satisfies ReadAnswer };
}

function put({ objects, bucket, fleet, instance }: OrdersApplication, key: string, body: string): Reply {
  const to = bucket();
  const versionId = objects.put(to, key, body);
  return { status: 201, body: { fleet, instance, bucket: to, key, versionId } satisfies ObjectAnswer };
}

function get({ objects, bucket, fleet }: OrdersApplication, key: string): Reply {
  const body = objects.get(bucket(), key);
  return body === undefined
    ? { status: 404, body: { fleet, error: 'NoSuchKey' } satisfies Refused }
    : { status: 200, body };
}

const refused = ({ fleet }: OrdersApplication, error: unknown): Reply => ({
  status: 503,
  body: { fleet, error: codeOf(error) } satisfies Refused,
});

const noSuchPage = ({ fleet }: OrdersApplication): Reply => ({
  status: 404,
  body: { fleet, error: 'NoSuchPage' } satisfies Refused,
});

/** PostgreSQL's code, or Node's; the message where there is none. */
const codeOf = (error: unknown): string =>
  error instanceof Error ? String('code' in error && error.code ? error.code : error.message) : String(error);

/** `/orders/1` is `orders` and `1`. */
const partsOf = (url: string): readonly string[] => {
  const [, kind = '', ...rest] = url.split('?', 1).join('').split('/');
  return [kind, decodeURIComponent(rest.join('/'))];
};

function idIn(body: string): string | undefined {
  try {
    const { id } = JSON.parse(body) as { readonly id?: unknown };
    return typeof id === 'string' && id !== '' ? id : undefined;
  } catch {
    return undefined;
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

function send(response: ServerResponse, fleet: End, { status, body }: Reply): void {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  response
    .writeHead(status, {
      'content-type': typeof body === 'string' ? 'text/plain' : 'application/json',
      'content-length': Buffer.byteLength(text),
      'x-fleet': fleet,
    })
    .end(text);
}
