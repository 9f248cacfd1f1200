import { createPrivateKey, X509Certificate } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { connect, createSecureContext, createServer } from 'node:tls';
import { type Authority, makeAuthority, selfSigned } from '../src/certificates';

let authority: Authority;
beforeAll(async () => {
  authority = await makeAuthority();
});

/** What a client that trusts `ca` and asks for `host` is told: nothing, or the code of its error. */
async function greeted(ca: string, host: string): Promise<string | undefined> {
  const { cert, key } = await authority.issue(['orders.internal', 'localhost', '127.0.0.1']);
  const server = createServer({ cert, key }, (socket) => void socket.on('error', () => undefined).end());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const options = { ca, port, host: '127.0.0.1', ...(host === '127.0.0.1' ? {} : { servername: host }) };
  const client = connect(options);
  try {
    return await new Promise((resolve) => {
      client.once('secureConnect', () => resolve(undefined));
      client.once('error', (error: NodeJS.ErrnoException) => resolve(error.code));
    });
  } finally {
    client.destroy();
    await new Promise((resolve) => server.close(resolve));
  }
}

test.each(['orders.internal', 'localhost', '127.0.0.1'])(
  'a client that trusts the authority greets %s',
  async (host) => {
    expect(await greeted(authority.cert, host)).toBeUndefined();
  },
);

test('certificates of every length are well formed', async () => {
  for (let letters = 1; letters <= 48; letters += 1) {
    const issued = await authority.issue([`${'a'.repeat(letters)}.internal`]);
    expect(() => createSecureContext(issued)).not.toThrow();
  }
});

test('another name, and another authority of the same name, are refused', async () => {
  expect(await greeted(authority.cert, 'orders.example')).toBe('ERR_TLS_CERT_ALTNAME_INVALID');
  expect(await greeted((await makeAuthority()).cert, 'localhost')).toBe('CERT_SIGNATURE_FAILURE');
});

test('an authority certifies, and what it issues is no authority', async () => {
  const [root, leaf] = [
    new X509Certificate(authority.cert),
    new X509Certificate((await authority.issue(['localhost'])).cert),
  ];
  expect([root.ca, leaf.ca, leaf.verify(root.publicKey), leaf.checkIssued(root)]).toEqual([true, false, true, true]);
  expect([leaf.subjectAltName, leaf.subject, leaf.issuer]).toEqual([
    'DNS:localhost',
    'CN=localhost',
    'CN=Regionlift rehearsal',
  ]);
});

test('a certificate that vouches for itself is signed by its own key, for its host, now', async () => {
  const { cert, key } = await selfSigned('www.orders.example');
  const read = new X509Certificate(cert);
  expect(read.verify(read.publicKey)).toBe(true);
  expect(read.checkPrivateKey(createPrivateKey(key))).toBe(true);
  expect(read.checkHost('www.orders.example')).toBe('www.orders.example');
  expect(read.checkHost('orders.example')).toBeUndefined();
  expect(read.ca).toBe(true);
  expect(Date.parse(read.validFrom)).toBeLessThan(Date.now());
  expect(Date.parse(read.validTo)).toBeGreaterThan(Date.now());
});

test('each has a key of its own', async () => {
  expect((await selfSigned('a.example')).key).not.toBe((await selfSigned('a.example')).key);
});
