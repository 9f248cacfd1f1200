import type { Clients } from '../../../src/runtime';

/** One API call, as the SDK was asked for it. */
export interface Call {
  /** `S3Client`, `S3ControlClient`, … */
  readonly client: string;
  /** `HeadBucketCommand` → `HeadBucket`. */
  readonly operation: string;
  readonly region: string;
  readonly input: Readonly<Record<string, unknown>>;
}

/** Clients that note every call before they make it. */
export function recording(clients: Clients, calls: Call[]): Clients {
  const noted = new WeakSet<object>();
  const wrap =
    <T extends Clients[keyof Clients] extends (region: string) => infer C ? C : never>(
      clientOf: (region: string) => T,
    ) =>
    (region: string): T => {
      const client = clientOf(region);
      if (!noted.has(client)) {
        noted.add(client);
        const { middlewareStack } = client as unknown as { readonly middlewareStack: Stack };
        middlewareStack.add(
          (next, context) => (args) => {
            calls.push({
              client: context.clientName,
              operation: context.commandName.replace(/Command$/, ''),
              region,
              input: args.input,
            });
            return next(args);
          },
          { step: 'initialize', name: 'recorder' },
        );
      }
      return client;
    };
  return {
    s3: wrap(clients.s3 as never) as unknown as Clients['s3'],
    control: wrap(clients.control as never) as unknown as Clients['control'],
    cloudWatch: wrap(clients.cloudWatch as never) as unknown as Clients['cloudWatch'],
    ssm: wrap(clients.ssm as never) as unknown as Clients['ssm'],
  };
}

interface Stack {
  readonly add: (
    middleware: (
      next: (args: { input: Record<string, unknown> }) => Promise<unknown>,
      context: { readonly clientName: string; readonly commandName: string },
    ) => (args: { input: Record<string, unknown> }) => Promise<unknown>,
    options: { readonly step: 'initialize'; readonly name: string },
  ) => void;
}
