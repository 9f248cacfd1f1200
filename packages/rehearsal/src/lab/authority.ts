import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { isIPv4 } from 'node:net';
import { pem } from '@regionlift/testkit/pem';
import { der } from './der';

/** A certificate and its key, both PEM. */
export interface Certified {
  readonly cert: string;
  readonly key: string;
}

/** The certificate authority of one rehearsal: what every server of it is vouched for by. Its key never leaves the process. */
export interface Authority {
  /** PEM: what clients have to trust. */
  readonly cert: string;
  /** A certificate for the names or IPv4 addresses of one server. */
  readonly issue: (hosts: readonly string[]) => Certified;
}

/**
 * Makes an authority: P-256, valid from yesterday for two days, and so are its certificates. Fields: RFC 5280 (certificate,
 * extensions), RFC 5480 (keys), RFC 5758 (signatures).
 */
export function makeAuthority(name = 'Regionlift rehearsal'): Authority {
  const own = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const issued = (subject: string, key: KeyObject, extensions: readonly Buffer[]) =>
    pem('CERTIFICATE', signed(body(name, subject, key, extensions), own.privateKey));
  return {
    cert: issued(name, own.publicKey, [
      extension(basicConstraints, der.sequence(der.boolean(true)), true),
      // keyCertSign.
      extension(keyUsage, der.tagged(0x03, Buffer.of(2, 0x04)), true),
    ]),
    issue: (hosts) => {
      const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
      return {
        cert: issued(hosts[0] ?? name, publicKey, [
          extension(subjectAlternativeName, der.sequence(...hosts.map(generalName))),
        ]),
        key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
      };
    },
  };
}

function body(issuer: string, subject: string, key: KeyObject, extensions: readonly Buffer[]): Buffer {
  const spki = key.export({ type: 'spki', format: 'der' });
  return der.sequence(
    // Version 3.
    der.tagged(0xa0, der.integer(Buffer.of(2))),
    // The first bit of a serial number is zero: it is positive.
    der.integer(Buffer.concat([Buffer.of(1), randomBytes(15)])),
    ecdsaWithSha256,
    commonName(issuer),
    der.sequence(der.time(Date.now() - dayMs), der.time(Date.now() + dayMs)),
    commonName(subject),
    spki,
    der.tagged(
      0xa3,
      der.sequence(
        extension(subjectKeyIdentifier, der.octets(createHash('sha1').update(spki).digest())),
        ...extensions,
      ),
    ),
  );
}

const signed = (text: Buffer, key: KeyObject): Buffer =>
  der.sequence(text, ecdsaWithSha256, der.bits(sign('sha256', text, key)));

const extension = (id: Buffer, value: Buffer, critical = false): Buffer =>
  der.sequence(id, ...(critical ? [der.boolean(true)] : []), der.octets(value));

const commonName = (value: string): Buffer =>
  // Its upper bound is 64 characters; clients look at the alternative names.
  der.sequence(der.set(der.sequence(der.oid(85, 4, 3), der.text(value.slice(0, 64)))));

/** GeneralName: a DNS name is context-specific 2, an address 7. */
const generalName = (host: string): Buffer =>
  isIPv4(host) ? der.tagged(0x87, Buffer.from(host.split('.').map(Number))) : der.tagged(0x82, Buffer.from(host));

const ecdsaWithSha256 = der.sequence(der.oid(42, 134, 72, 206, 61, 4, 3, 2));
const subjectKeyIdentifier = der.oid(85, 29, 14);
const keyUsage = der.oid(85, 29, 15);
const subjectAlternativeName = der.oid(85, 29, 17);
const basicConstraints = der.oid(85, 29, 19);
const dayMs = 86_400_000;
