import Module from 'node:module';
import { rebuilt } from './rebuilt';
import { refusalOf } from './refusal';
import { ask } from './rehearsal';

/**
 * Answers the calls of the AWS SDK's clients by the rehearsal. Clients are met where they are loaded, so it does not matter which copy
 * of the SDK it is. Everything before the wire is the SDK's own: its checks of the input, its choice of an endpoint, serialisation,
 * paginators, waiters, and its retries, by whose strategy a refusal is asked again as in life. Left out are signature, HTTP and the
 * reading of answers.
 */
export function answerCalls(): void {
  const loader = Module as unknown as { _load: (request: string, ...rest: unknown[]) => unknown };
  const load = loader._load;
  const met = new WeakSet<object>();
  loader._load = (request, ...rest) => {
    const loaded = load.call(Module, request, ...rest);
    if (!/^@aws-sdk\/client-/.test(request) || typeof loaded !== 'object' || loaded === null || met.has(loaded)) {
      return loaded;
    }
    met.add(loaded);
    for (const prototype of clientsIn(loaded)) answerThose(prototype, loaded as Readonly<Record<string, unknown>>);
    return loaded;
  };
}

interface Client {
  readonly config: { readonly serviceId: string; readonly region: () => Promise<string> };
  readonly middlewareStack: { addRelativeTo: (middleware: unknown, options: object) => void };
  send: (...args: unknown[]) => unknown;
}

/** Prototypes of the classes that are clients: `S3Client`, from which `S3` inherits; not `__Client`, which all have in common. */
const clientsIn = (loaded: object): readonly Client[] =>
  Object.entries(loaded).flatMap(([name, exported]) =>
    typeof exported === 'function' && /^[A-Z].*Client$/.test(name) && typeof exported.prototype?.send === 'function'
      ? [exported.prototype as Client]
      : [],
  );

function answerThose(prototype: Client, exported: Readonly<Record<string, unknown>>): void {
  const send = prototype.send;
  const led = new WeakSet<object>();
  prototype.send = function (this: Client, ...args) {
    if (!led.has(this)) {
      led.add(this);
      this.middlewareStack.addRelativeTo(answering(this, exported), {
        name: 'rehearsalMiddleware',
        relation: 'after',
        toMiddleware: 'retryMiddleware',
      });
    }
    return send.apply(this, args);
  };
}

/** Once for each attempt: it stands inside of the retries and goes no further. */
const answering =
  (client: Client, exported: Readonly<Record<string, unknown>>) =>
  (_next: unknown, context: { readonly commandName: string }) =>
  async (args: { readonly input: Readonly<Record<string, unknown>> }) => {
    const reply = await ask({
      kind: 'call',
      call: {
        service: client.config.serviceId,
        operation: context.commandName.replace(/Command$/, ''),
        region: await client.config.region(),
        input: args.input,
      },
    });
    if (reply.kind === 'refusal') throw refusalOf(reply.refusal, exported);
    return { response: {}, output: rebuilt(reply.kind === 'output' ? reply.output : {}) };
  };
