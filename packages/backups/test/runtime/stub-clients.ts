import type { Clients } from '../../src/runtime';

/** What the SDK was asked. */
export interface Asked {
  readonly service: string;
  readonly operation: string;
  readonly region: string;
  readonly input: Readonly<Record<string, unknown>>;
}

/** Clients that send nothing: they note each operation and answer what the test says, or nothing. */
export function stubClients(answers: Readonly<Record<string, (input: never) => unknown>>, asked: Asked[]): Clients {
  const client = (service: string) => (region: string) => ({
    send: async ({
      input,
      constructor: { name },
    }: {
      readonly input: Asked['input'];
      constructor: { name: string };
    }) => {
      const operation = name.replace(/Command$/, '');
      asked.push({ service, operation, region, input });
      return answers[operation]?.(input as never) ?? {};
    },
  });
  const stub = { backup: client('backup'), ec2: client('ec2'), rds: client('rds'), s3: client('s3') };
  return stub as unknown as Clients;
}
