import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { pem } from './pem';

/** A certificate and its key, both PEM. */
export interface SelfSigned {
  readonly cert: string;
  readonly key: string;
}

/**
 * A certificate of a host that only itself vouches for, an authority at once, for a server of a test: P-256, valid from yesterday
 * for two days. Node cannot make one, so its few fields are written here (RFC 5280, RFC 5480, RFC 5758).
 */
export function selfSigned(host: string): SelfSigned {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  const name = sequence(set(sequence(oid(85, 4, 3), der(utf8String, Buffer.from(host)))));
  const algorithm = sequence(oid(42, 134, 72, 206, 61, 4, 3, 2));
  const dayMs = 86_400_000;
  const body = sequence(
    der(0xa0, der(integer, Buffer.of(2))),
    // The first bit of a serial number is zero: it is positive.
    der(integer, Buffer.concat([Buffer.of(1), randomBytes(15)])),
    algorithm,
    name,
    sequence(time(Date.now() - dayMs), time(Date.now() + dayMs)),
    name,
    spki,
    der(
      0xa3,
      sequence(
        extension(oid(85, 29, 14), der(octetString, createHash('sha1').update(spki).digest())),
        extension(oid(85, 29, 17), sequence(der(dnsName, Buffer.from(host)))),
        extension(oid(85, 29, 19), sequence(der(boolean, Buffer.of(0xff)))),
      ),
    ),
  );
  const cert = sequence(body, algorithm, der(bitString, Buffer.of(0), sign('sha256', body, privateKey)));
  return {
    cert: pem('CERTIFICATE', cert),
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

/** Tags of ASN.1 (ITU-T X.690). */
const boolean = 0x01;
const integer = 0x02;
const bitString = 0x03;
const octetString = 0x04;
const utf8String = 0x0c;
const generalizedTime = 0x18;
/** Within GeneralName: context-specific 2. */
const dnsName = 0x82;

function der(tag: number, ...contents: readonly Buffer[]): Buffer {
  const content = Buffer.concat(contents);
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.of(tag, ...size), content]);
}

const sequence = (...contents: readonly Buffer[]): Buffer => der(0x30, ...contents);
const set = (...contents: readonly Buffer[]): Buffer => der(0x31, ...contents);
/** Bytes as they are written; the first two numbers of an id share one. */
const oid = (...bytes: readonly number[]): Buffer => der(0x06, Buffer.from(bytes));
const extension = (id: Buffer, value: Buffer): Buffer => sequence(id, der(octetString, value));
const time = (at: number): Buffer =>
  der(generalizedTime, Buffer.from(`${new Date(at).toISOString().replace(/[-:T]/g, '').slice(0, 14)}Z`));
