import fc from 'fast-check';
import { type Route53, route53, zonesOf } from '../../../src/aws/route-53';
import type { Programme } from '../../../src/contract/programme';
import { programme } from '../sample';
import { call } from './call';

const endpoint = 'orders.c1a2b3c4d5e6.us-west-2.rds.amazonaws.com';
const name = 'database.orders.internal';
let zones: Route53;
beforeEach(() => {
  zones = route53({
    zones: zonesOf(programme()),
    hosts: { [endpoint]: '127.0.0.1', there: 'localhost' },
    settleMs: 20,
  });
});
afterEach(() => zones.dispose());

const cname = (Value: string, Name = name) => ({ Name, Type: 'CNAME', TTL: 5, ResourceRecords: [{ Value }] });
const change = (...Changes: readonly { Action: string; ResourceRecordSet: object }[]) =>
  zones.answer(call('ChangeResourceRecordSets', { HostedZoneId: 'Z0ORDERS', ChangeBatch: { Changes } }));
const list = async (more: object = {}) =>
  (await zones.answer(call('ListResourceRecordSets', { HostedZoneId: 'Z0ORDERS', ...more }))) as {
    readonly ResourceRecordSets: readonly object[];
  };
const settled = async (answer: Readonly<Record<string, unknown>>) => {
  const { Id } = answer.ChangeInfo as { readonly Id: string };
  for (;;) {
    const { ChangeInfo } = await zones.answer(call('GetChange', { Id }));
    if ((ChangeInfo as { readonly Status: string }).Status === 'INSYNC') return;
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
};
/** The program with the record pointing elsewhere. */
const pointing = (host: string, more: object = {}): Programme => {
  const { resources, ...rest } = programme();
  return {
    ...rest,
    resources: resources.map((one) =>
      one.kind === 'AWS::Route53::RecordSet'
        ? { ...one, properties: { ...one.properties, ResourceRecords: [host], ...more } }
        : one,
    ),
  };
};

test('the program’s record is there, with the host that stands for its endpoint', async () => {
  expect((await list()).ResourceRecordSets).toEqual([cname('127.0.0.1', `${name}.`)]);
  expect(zones.resolve('Database.Orders.Internal.')).toBe('127.0.0.1');
  expect(zones.resolve('other.orders.internal')).toBeUndefined();
});

test('a change is listed at once, and answered when it is in sync', async () => {
  const answer = await change({ Action: 'UPSERT', ResourceRecordSet: cname('localhost') });
  expect(answer.ChangeInfo).toMatchObject({ Status: 'PENDING', SubmittedAt: new Date(Date.UTC(2026, 0, 2)) });
  expect((await list()).ResourceRecordSets).toEqual([cname('localhost', `${name}.`)]);
  expect(zones.resolve(name)).toBe('127.0.0.1');
  await settled(answer);
  expect(zones.resolve(name)).toBe('localhost');
});

test('a deployment writes what has changed in the program, and leaves what the runtime has changed', async () => {
  await settled(await change({ Action: 'UPSERT', ResourceRecordSet: cname('localhost') }));
  zones.deploy(programme());
  expect(zones.resolve(name)).toBe('localhost');
  zones.deploy(pointing('elsewhere'));
  expect(zones.resolve(name)).toBe('elsewhere');
  zones.deploy(pointing('there'));
  expect(zones.resolve(name)).toBe('localhost');
});

test('a record whose changes the program ignores is made, and then left alone', () => {
  const ignored = { IgnoredChanges: ['records'] };
  zones.deploy(pointing('elsewhere', ignored));
  expect(zones.resolve(name)).toBe('127.0.0.1');
  zones.deploy(pointing('there', { ...ignored, Name: 'new.orders.internal' }));
  expect(zones.resolve('new.orders.internal')).toBe('localhost');
});

test.each([
  ['creates what exists', { Action: 'CREATE', ResourceRecordSet: cname('localhost') }, 'already exists'],
  ['deletes what is not there', { Action: 'DELETE', ResourceRecordSet: cname('x', 'a.orders.internal') }, 'not found'],
  ['deletes what is otherwise', { Action: 'DELETE', ResourceRecordSet: cname('localhost') }, 'do not match'],
  ['sets another type beside a CNAME', { Action: 'UPSERT', ResourceRecordSet: { Name: name, Type: 'A' } }, 'conflicts'],
])('a batch that %s is refused as a whole', async (_what, wrong, message) => {
  const other = { Action: 'CREATE', ResourceRecordSet: cname('localhost', 'other.orders.internal') };
  await expect(change(other, wrong)).rejects.toMatchObject({
    name: 'InvalidChangeBatch',
    message: expect.stringContaining(message),
  });
  expect((await list()).ResourceRecordSets).toHaveLength(1);
});

test('zones and changes that are not there are refused, and so are other operations', async () => {
  await expect(zones.answer(call('ListResourceRecordSets', { HostedZoneId: 'Z1' }))).rejects.toMatchObject({
    name: 'NoSuchHostedZone',
    status: 404,
  });
  await expect(zones.answer(call('GetChange', { Id: 'C1' }))).rejects.toMatchObject({ name: 'NoSuchChange' });
  await expect(zones.answer(call('DeleteHostedZone', {}))).rejects.toThrow('Route 53 does not know DeleteHostedZone');
});

test('pages follow each other and miss nothing, whatever their size', async () => {
  const labels = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,3}$/), { minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(labels, fc.integer({ min: 1, max: 5 }), async (names, MaxItems) => {
      const upserts = names.map((label) => cname('localhost', `${label}.orders.internal`));
      await change(...upserts.map((ResourceRecordSet) => ({ Action: 'UPSERT', ResourceRecordSet })));
      const whole = (await list()).ResourceRecordSets;
      const read: object[] = [];
      let from: object | undefined = {};
      while (from !== undefined) {
        const page: Record<string, unknown> & { ResourceRecordSets: readonly object[] } = await list({
          MaxItems,
          ...from,
        });
        read.push(...page.ResourceRecordSets);
        from = page.IsTruncated
          ? { StartRecordName: page.NextRecordName, StartRecordType: page.NextRecordType }
          : undefined;
      }
      expect(read).toEqual(whole);
    }),
    { numRuns: 30 },
  );
});
