import { request as overHttp } from 'node:http';
import { request as overTls } from 'node:https';
import { DescribeNetworkInterfacesCommand, type EC2Client } from '@aws-sdk/client-ec2';
import { type FleetRuntimeConfig, loadBalancerNameIn } from '../../core';
import type { SmokeAnswer, SmokePort } from '../ports';

/**
 * Asks green's load balancer from inside of its VPC, by the private address of each of its nodes, as a client of the host name would:
 * with its name in `Host` and in the TLS handshake, the certificate verified. So it is the very path that clients will take, before
 * any client does.
 *
 * Nodes are found by their network interfaces' description, `ELB app/<name>/<id>`: a habit of Elastic Load Balancing's that many tools
 * rely on, not a documented one. Nodes come and go: they are looked up with each test. A TCP listener passes on whatever the
 * application speaks; it is asked by plain HTTP. A certificate of a private authority is refused unless the function's environment
 * trusts it (`NODE_EXTRA_CA_CERTS`).
 */
export const awsSmoke = (client: EC2Client, { target, hostName }: FleetRuntimeConfig): SmokePort => ({
  ask: async (path) => {
    const { NetworkInterfaces = [] } = await client.send(
      new DescribeNetworkInterfacesCommand({
        Filters: [{ Name: 'description', Values: [`ELB ${loadBalancerNameIn(target.loadBalancerArn)}`] }],
      }),
    );
    const addresses = NetworkInterfaces.flatMap(({ PrivateIpAddress }) => PrivateIpAddress ?? []);
    return Promise.all(
      addresses.map((address) =>
        askNode({ address, hostName, path, port: target.listener.port, tls: target.listener.protocol !== 'TCP' }),
      ),
    );
  },
  askByName: (path) =>
    askNode({
      address: hostName,
      hostName,
      path,
      port: target.listener.port,
      tls: target.listener.protocol !== 'TCP',
    }),
});

/** One request to one node. */
export function askNode(node: {
  readonly address: string;
  readonly port: number;
  readonly hostName: string;
  readonly path: string;
  readonly tls: boolean;
  /** Certificates that are trusted besides the usual; tests alone give some. */
  readonly ca?: string;
  /** For the whole answer, connecting included; 10 s unless a test says otherwise. */
  readonly timeoutMs?: number;
}): Promise<SmokeAnswer> {
  const { address, port, hostName, path, tls, ca, timeoutMs = 10_000 } = node;
  const deadline = AbortSignal.timeout(timeoutMs);
  const startedAt = performance.now();
  const took = () => Math.round(performance.now() - startedAt);
  return new Promise((resolve) => {
    const failed = ({ message }: Error) =>
      resolve({
        address,
        error: deadline.aborted ? `no whole answer within ${timeoutMs} ms` : message,
        milliseconds: took(),
      });
    const asked = (tls ? overTls : overHttp)(
      {
        host: address,
        port,
        path,
        // As clients send it: the port is told where it is not the protocol's own.
        headers: { host: port === (tls ? 443 : 80) ? hostName : `${hostName}:${port}`, connection: 'close' },
        signal: deadline,
        agent: false,
        ...(tls && { servername: hostName }),
        ...(ca !== undefined && { ca }),
      },
      (answer) => {
        answer.resume();
        answer.on('end', () =>
          resolve({
            address,
            ...(answer.statusCode !== undefined && { status: answer.statusCode }),
            milliseconds: took(),
          }),
        );
        answer.on('error', failed);
      },
    );
    asked.on('error', failed);
    asked.end();
  });
}
