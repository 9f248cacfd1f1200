import { awsLedger } from '../../../src/runtime/aws/ledger';
import { account } from '../../sample-plan';
import { xml } from '../loopback/answers';
import { body, onTheWire } from '../loopback/on-the-wire';

const { answering, asked, clients, only } = onTheWire();

describe('the ledger over the wire', () => {
  const ledger = () => awsLedger(clients().s3('us-west-2'), 'ledger', account);

  test('what is remembered asks S3 to write only a new key', async () => {
    answering({});
    expect(await ledger().remember('journal/assets/x.json', { a: 1 })).toBe(true);
    expect(only()).toMatchObject({ method: 'PUT', path: '/ledger/journal/assets/x.json?x-id=PutObject' });
    expect(only().headers).toMatchObject({
      'if-none-match': '*',
      'content-type': 'application/json',
      'x-amz-expected-bucket-owner': account,
    });
    expect(only().body).toContain('{"a":1}');
  });

  test('412 says that it was there', async () => {
    answering({ status: 412, ...body(xml.error('PreconditionFailed')) });
    expect(await ledger().remember('k', 1)).toBe(false);
  });

  test('409 is asked again', async () => {
    let times = 0;
    answering(() => {
      times += 1;
      return times === 1 ? { status: 409, ...body(xml.error('ConditionalRequestConflict')) } : {};
    });
    expect(await ledger().remember('k', 1)).toBe(true);
    expect(times).toBe(2);
  });

  test('listing follows its pages', async () => {
    answering(({ path }) => body(path.includes('continuation-token') ? xml.objects(['b']) : xml.objects(['a'], 't')));
    expect(await ledger().list('journal/assets/')).toEqual(['a', 'b']);
    expect(asked()[0]).toBe('GET /ledger/?list-type=2&prefix=journal%2Fassets%2F us-west-2');
  });

  test('reading', async () => {
    answering({ body: '{"a":[1]}' });
    expect(await ledger().read('k')).toEqual({ a: [1] });
    answering({ body: '{' });
    await expect(ledger().read('k')).rejects.toMatchObject({ name: 'JournalUnreadable' });
  });
});
