import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DescribeImagesCommand } from '@aws-sdk/client-ec2';
import { Loopback } from '@regionlift/testkit/loopback';
import { awsClients } from '../../../src/runtime';

const plain = { UseFIPS: false, UseDualStack: false };

describe("the runtime's clients", () => {
  test('reach Global Accelerator in us-west-2, wherever the fleets are', async () => {
    const { config } = awsClients().accelerator();
    expect(await config.region()).toBe('us-west-2');
    expect(config.endpointProvider({ ...plain, Region: 'us-west-2' }, {}).url.hostname).toBe(
      'globalaccelerator.us-west-2.amazonaws.com',
    );
  });

  test('reach Route 53 and IAM at the one endpoint of the partition', () => {
    const clients = awsClients();
    expect(
      ['eu-west-1', 'cn-north-1'].map((Region) => [
        clients.route53(Region).config.endpointProvider({ ...plain, Region }, {}).url.hostname,
        clients.iam(Region).config.endpointProvider({ ...plain, Region }, {}).url.hostname,
      ]),
    ).toEqual([
      ['route53.amazonaws.com', 'iam.amazonaws.com'],
      ['route53.amazonaws.com.cn', 'iam.cn-north-1.amazonaws.com.cn'],
    ]);
  });

  test('are one for each service and region', () => {
    const clients = awsClients();
    expect(clients.ec2('us-east-1')).toBe(clients.ec2('us-east-1'));
    expect(clients.ec2('us-east-1')).not.toBe(clients.ec2('us-west-2'));
    expect(clients.accelerator()).toBe(clients.accelerator());
  });

  test('ask five times at most, and give an answer up that does not come', async () => {
    const silent = createServer(() => undefined).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    try {
      const { credentials } = new Loopback().settings;
      const clients = awsClients({
        endpoint: `http://127.0.0.1:${(silent.address() as AddressInfo).port}`,
        credentials,
        requestHandler: { requestTimeout: 50 },
      });
      await expect(clients.ec2('us-east-1').send(new DescribeImagesCommand({}))).rejects.toMatchObject({
        name: 'TimeoutError',
        $metadata: { attempts: 5 },
      });
    } finally {
      silent.closeAllConnections();
      silent.close();
    }
  });
});
