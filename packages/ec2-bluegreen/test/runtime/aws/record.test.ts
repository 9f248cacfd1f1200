import type { WireAnswer, WireRequest } from '@regionlift/testkit/loopback';
import type { RecordSet } from '../../../src/core/record';
import { awsRecord } from '../../../src/runtime/aws/record';
import { recordsConfig } from '../fake/sample-config';
import { type Fields, route53Answer, route53Error, xml } from '../loopback/answers';
import { onTheWire, standingClock } from '../loopback/on-the-wire';

const { answering, asked, clients, requests } = onTheWire();
const name = recordsConfig.record ?? { hostedZoneId: '', recordName: '', ttlSeconds: 0 };
const record = (clock = standingClock('2026-11-26')) => awsRecord(clients().route53('us-east-1'), name, clock);

const simple: Fields = {
  Name: 'www.orders.example.',
  Type: 'CNAME',
  TTL: 3600,
  ResourceRecords: { ResourceRecord: { Value: 'orders-web-123.us-west-2.elb.amazonaws.com' } },
};
const weighted = (colour: string, weight: number): Fields => ({
  Name: 'www.orders.example.',
  Type: 'A',
  SetIdentifier: `rl-orders-web-${colour}`,
  Weight: weight,
  AliasTarget: {
    HostedZoneId: 'Z1H1FL5HABSF5',
    DNSName: 'orders-web-123.us-west-2.elb.amazonaws.com.',
    EvaluateTargetHealth: true,
  },
});
const listed = (sets: readonly Fields[], next: Fields = { IsTruncated: false }) =>
  route53Answer('ListResourceRecordSets', {
    ResourceRecordSets: { ResourceRecordSet: sets },
    MaxItems: 300,
    ...next,
  });
const changed = (Status: string) => ({ ChangeInfo: { Id: '/change/C1', Status, SubmittedAt: '2026-11-26T08:00:00Z' } });

const zone = `/2013-04-01/hostedzone/${name.hostedZoneId}/rrset`;
const paths = () => requests.map(({ method, path }) => `${method} ${path}`);

describe('record sets of a name over the wire (EC2-8)', () => {
  test('come as Route 53 writes them, and nothing is added to what it says', async () => {
    answering(
      listed([
        simple,
        { ...simple, Type: 'TXT' },
        { ...simple, Name: 'xyz.orders.example.' },
        { ...weighted('blue', 0), Name: 'WWW.orders.example.' },
      ]),
    );
    expect(await record().sets()).toEqual([
      {
        Name: 'www.orders.example.',
        Type: 'CNAME',
        TTL: 3600,
        ResourceRecords: [{ Value: 'orders-web-123.us-west-2.elb.amazonaws.com' }],
      },
      {
        Name: 'WWW.orders.example.',
        Type: 'A',
        SetIdentifier: 'rl-orders-web-blue',
        Weight: 0,
        AliasTarget: {
          HostedZoneId: 'Z1H1FL5HABSF5',
          DNSName: 'orders-web-123.us-west-2.elb.amazonaws.com.',
          EvaluateTargetHealth: true,
        },
      },
    ]);
    expect(paths()).toEqual([`GET ${zone}?name=www.orders.example`]);
    expect(requests[0]?.service).toBe('route53');
  });

  test('are read to the last page of the name, and not beyond it', async () => {
    const pages: Readonly<Record<string, WireAnswer>> = {
      'name=www.orders.example': listed([weighted('blue', 90)], {
        IsTruncated: true,
        NextRecordName: 'www.orders.example.',
        NextRecordType: 'A',
        NextRecordIdentifier: 'rl-orders-web-green',
      }),
      'identifier=rl-orders-web-green&name=www.orders.example.&type=A': listed([weighted('green', 10)], {
        IsTruncated: true,
        NextRecordName: 'xyz.orders.example.',
        NextRecordType: 'A',
      }),
    };
    answering(({ path }) => pages[sortedQuery(path)] ?? { status: 500 });
    expect((await record().sets()).map(({ Weight }) => Weight)).toEqual([90, 10]);
    expect(requests).toHaveLength(2);
  });

  test.each(['NoSuchHostedZone', 'AccessDenied'])('%s is an error, never an empty name', async (code) => {
    answering(route53Error(code, 403));
    await expect(record().sets()).rejects.toMatchObject({ name: code });
  });
});

/** Answers a change with PENDING for so many GetChange. */
const zoneThatTakes = (pending: number) => {
  let left = pending;
  return ({ method }: WireRequest): WireAnswer => {
    if (method === 'POST') return route53Answer('ChangeResourceRecordSets', changed('PENDING'));
    left -= 1;
    return route53Answer('GetChange', changed(left < 0 ? 'INSYNC' : 'PENDING'));
  };
};

const set = (colour: string, weight: number): RecordSet => ({
  Name: 'www.orders.example.',
  Type: 'CNAME',
  TTL: 60,
  SetIdentifier: `rl-orders-web-${colour}`,
  Weight: weight,
  ResourceRecords: [{ Value: `${colour}.elb.amazonaws.com` }],
});

describe('a change of the name over the wire (EC2-8)', () => {
  test('is one batch, whose sets are sent as they are given, weights of zero included', async () => {
    answering(zoneThatTakes(0));
    const { SetIdentifier: _, Weight: __, ...before } = set('blue', 0);
    await record().change([
      { action: 'DELETE', set: before },
      { action: 'CREATE', set: set('blue', 100) },
      { action: 'CREATE', set: set('green', 0) },
    ]);
    const of = (colour: string, weight?: number) =>
      xml({
        ResourceRecordSet: {
          Name: 'www.orders.example.',
          Type: 'CNAME',
          ...(weight !== undefined && { SetIdentifier: `rl-orders-web-${colour}`, Weight: weight }),
          TTL: 60,
          ResourceRecords: { ResourceRecord: { Value: `${colour}.elb.amazonaws.com` } },
        },
      });
    const change = (action: string, text: string) => `<Change><Action>${action}</Action>${text}</Change>`;
    expect(requests[0]?.body).toContain(
      `<Changes>${change('DELETE', of('blue'))}${change('CREATE', of('blue', 100))}${change('CREATE', of('green', 0))}</Changes>`,
    );
    expect(paths()).toEqual([`POST ${zone}`, 'GET /2013-04-01/change/C1']);
  });

  test('keeps an alias an alias, and what is not known here as it was', async () => {
    answering(zoneThatTakes(0));
    await record().change([
      {
        action: 'UPSERT',
        set: {
          Name: 'www.orders.example.',
          Type: 'A',
          HealthCheckId: 'abc',
          AliasTarget: { HostedZoneId: 'Z1', DNSName: 'x.elb.amazonaws.com.', EvaluateTargetHealth: false },
        },
      },
    ]);
    expect(requests[0]?.body).toContain(
      '<AliasTarget><HostedZoneId>Z1</HostedZoneId><DNSName>x.elb.amazonaws.com.</DNSName><EvaluateTargetHealth>false</EvaluateTargetHealth></AliasTarget><HealthCheckId>abc</HealthCheckId>',
    );
  });

  test('is waited for until every name server has it', async () => {
    answering(zoneThatTakes(2));
    const clock = standingClock('2026-11-26');
    const port = record(clock);
    await port.change([{ action: 'UPSERT', set: set('green', 10) }]);
    expect(clock.now() - Date.parse('2026-11-26')).toBe(6_000);
    expect(requests).toHaveLength(4);
    expect(await port.settled()).toBe(true);
  });

  test('that takes longer than the invocation has is left PENDING, and told so', async () => {
    answering(zoneThatTakes(1_000));
    const port = record(standingClock('2026-11-26', 40_000));
    await port.change([{ action: 'UPSERT', set: set('green', 10) }]);
    expect(requests).toHaveLength(5);
    expect(await port.settled()).toBe(false);
  });

  test('nothing was changed: nothing is outstanding, and nobody is asked', async () => {
    answering({});
    expect(await record().settled()).toBe(true);
    expect(asked()).toEqual([]);
  });

  test('that waits for an earlier one is asked again', async () => {
    let refusals = 1;
    const answer = zoneThatTakes(0);
    answering((request) => (refusals-- > 0 ? route53Error('PriorRequestNotComplete') : answer(request)));
    await record().change([{ action: 'UPSERT', set: set('green', 10) }]);
    expect(requests.map(({ method }) => method)).toEqual(['POST', 'POST', 'GET']);
  });

  test('that Route 53 refuses is an error, and is not asked again', async () => {
    answering(route53Error('InvalidChangeBatch'));
    await expect(record().change([{ action: 'DELETE', set: set('blue', 0) }])).rejects.toMatchObject({
      name: 'InvalidChangeBatch',
    });
    expect(requests).toHaveLength(1);
  });

  test('that is refused in the words of the API Reference is one too, though the SDK does not know its name', async () => {
    answering({
      status: 400,
      body: '<?xml version="1.0"?><InvalidChangeBatch xmlns="https://route53.amazonaws.com/doc/2013-04-01/"><Messages><Message>it was not found</Message></Messages></InvalidChangeBatch>',
    });
    await expect(record().change([{ action: 'DELETE', set: set('blue', 0) }])).rejects.toThrow();
    expect(requests).toHaveLength(1);
  });
});

const sortedQuery = (path: string): string => (path.split('?')[1] ?? '').split('&').toSorted().join('&');
