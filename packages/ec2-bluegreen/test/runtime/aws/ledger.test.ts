import { setImmediate } from 'node:timers/promises';
import { awsBalancers } from '../../../src/runtime/aws/balancers';
import { awsLedger } from '../../../src/runtime/aws/ledger';
import { acceleratorConfig } from '../fake/sample-config';
import { jsonAnswer, jsonError, members, queryAnswer, queryError } from '../loopback/answers';
import { onTheWire } from '../loopback/on-the-wire';

const { answering, asked, clients, requests } = onTheWire();

describe('the ledger over the wire', () => {
  const Name = '/rl/orders/web-runtime/ledger';
  const ledger = () => awsLedger(clients().ssm('us-east-1'), Name);

  test('is empty before the first note', async () => {
    answering(jsonError('ParameterNotFound'));
    expect(await ledger().read()).toEqual({});
    expect(asked()).toEqual([`ssm us-east-1 GetParameter {"Name":"${Name}"}`]);
  });

  test('comes back as it was written', async () => {
    const noted = { shiftedAt: 1, shiftedTo: { blue: 90, green: 10 }, suspended: { GREEN: ['AlarmNotification'] } };
    answering(jsonAnswer({ Version: 2, Tier: 'Standard' }));
    await ledger().write(noted);
    const put = JSON.parse(requests[0]?.body ?? '') as { readonly Value: string };
    expect(put).toEqual({
      Name,
      Type: 'String',
      Tier: 'Intelligent-Tiering',
      Value: JSON.stringify(noted),
      Overwrite: true,
    });
    answering(jsonAnswer({ Parameter: { Name, Value: put.Value, Version: 2 } }));
    expect(await ledger().read()).toEqual(noted);
  });

  test('that somebody wrote over is not taken for an empty one', async () => {
    answering(jsonAnswer({ Parameter: { Name, Value: 'x', Version: 2 } }));
    await expect(ledger().read()).rejects.toMatchObject({ name: 'LedgerUnreadable' });
  });

  test('that may not be read is an error', async () => {
    answering(jsonError('AccessDeniedException'));
    await expect(ledger().read()).rejects.toMatchObject({ name: 'AccessDeniedException' });
  });
});

describe('load balancers over the wire', () => {
  const balancers = () => awsBalancers(clients(), acceleratorConfig)();
  const { source, target } = acceleratorConfig;

  test('each is described in its own region', async () => {
    answering(({ region }) =>
      queryAnswer('DescribeLoadBalancers', {
        LoadBalancers: members({ DNSName: `web.${region}.elb.amazonaws.com`, CanonicalHostedZoneId: `Z-${region}` }),
      }),
    );
    expect(await balancers()).toEqual({
      blue: { dnsName: 'web.us-west-2.elb.amazonaws.com', canonicalHostedZoneId: 'Z-us-west-2' },
      green: { dnsName: 'web.us-east-1.elb.amazonaws.com', canonicalHostedZoneId: 'Z-us-east-1' },
    });
    expect([...asked()].sort()).toEqual([
      `elasticloadbalancing us-east-1 DescribeLoadBalancers LoadBalancerArns.member.1=${target.loadBalancerArn}`,
      `elasticloadbalancing us-west-2 DescribeLoadBalancers LoadBalancerArns.member.1=${source.loadBalancerArn}`,
    ]);
  });

  test.each([
    [queryAnswer('DescribeLoadBalancers', { LoadBalancers: {} }), 'LoadBalancerNameless'],
    [queryError('LoadBalancerNotFound'), 'LoadBalancerNotFoundException'],
  ])('one without a name is an error', async (answer, name) => {
    answering(answer);
    await expect(balancers()).rejects.toMatchObject({ name });
    // Both are asked at once; the other's request is not to come in during another test.
    while (requests.length < 2) await setImmediate();
  });
});
