import { createPrivateKey, X509Certificate } from 'node:crypto';
import { selfSigned } from '../src/self-signed';

test('a certificate is signed by its own key, for its host, now', () => {
  const { cert, key } = selfSigned('www.orders.example');
  const read = new X509Certificate(cert);
  expect(read.verify(read.publicKey)).toBe(true);
  expect(read.checkPrivateKey(createPrivateKey(key))).toBe(true);
  expect(read.checkHost('www.orders.example')).toBe('www.orders.example');
  expect(read.checkHost('orders.example')).toBeUndefined();
  expect(read.ca).toBe(true);
  expect(Date.parse(read.validFrom)).toBeLessThan(Date.now());
  expect(Date.parse(read.validTo)).toBeGreaterThan(Date.now());
});

test('each has a key of its own', () => {
  expect(selfSigned('a.example').key).not.toBe(selfSigned('a.example').key);
});
