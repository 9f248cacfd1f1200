import type { Clients } from '../../src/runtime/aws/clients';

/** What the SDK was asked: `ec2:CopyImage us-east-1`. */
export type Asked = string;

/** Clients that send nothing: they note each operation and answer what the test says, or nothing. */
export function stubClients(answers: Readonly<Record<string, (input: never) => unknown>>, asked: Asked[]): Clients {
  const client = (service: string) => (region: string) => ({
    send: async (command: { readonly input: unknown }) => {
      const operation = command.constructor.name.replace(/Command$/, '');
      asked.push(`${service}:${operation} ${region}`);
      return answers[operation]?.(command.input as never) ?? {};
    },
  });
  const stub = {
    autoScaling: client('autoscaling'),
    cloudWatch: client('cloudwatch'),
    ec2: client('ec2'),
    elb: client('elasticloadbalancing'),
    accelerator: () => client('globalaccelerator')('us-west-2'),
    iam: client('iam'),
    kms: client('kms'),
    quotas: client('servicequotas'),
    route53: client('route53'),
    ssm: client('ssm'),
  };
  return stub as unknown as Clients;
}
