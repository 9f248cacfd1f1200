import 'reflect-metadata';
import type { webcrypto } from 'node:crypto';
import { isIPv4 } from 'node:net';
import {
  BasicConstraintsExtension,
  type Extension,
  type GeneralNameType,
  KeyUsageFlags,
  KeyUsagesExtension,
  PemConverter,
  SubjectAlternativeNameExtension,
  SubjectKeyIdentifierExtension,
  type X509Certificate,
  X509CertificateGenerator,
} from '@peculiar/x509';

/** A certificate and its key, both PEM. */
export interface Certified {
  readonly cert: string;
  readonly key: string;
}

/** A certificate authority of tests and of a rehearsal: what every server of it is vouched for by. Its key never leaves the process. */
export interface Authority {
  /** PEM: what clients have to trust. */
  readonly cert: string;
  /** A certificate for the names or IPv4 addresses of one server. */
  readonly issue: (hosts: readonly string[]) => Promise<Certified>;
}

/** Makes an authority: P-256, valid from yesterday for two days, and so are its certificates. */
export async function makeAuthority(name = 'Regionlift rehearsal'): Promise<Authority> {
  const own = await newKeys();
  const certifies = [
    new BasicConstraintsExtension(true, undefined, true),
    new KeyUsagesExtension(KeyUsageFlags.keyCertSign),
  ];
  return {
    cert: (
      await certificate({ issuer: name, subject: name, keys: own, signedBy: own, extensions: certifies })
    ).toString(),
    issue: async (hosts) => {
      const keys = await newKeys();
      const subject = hosts[0] ?? name;
      const extensions = [alternativeNames(hosts)];
      return certified(await certificate({ issuer: name, subject, keys, signedBy: own, extensions }), keys);
    },
  };
}

/** A certificate of a host that only itself vouches for, an authority at once: P-256, valid from yesterday for two days. */
export async function selfSigned(host: string): Promise<Certified> {
  const keys = await newKeys();
  const extensions = [new BasicConstraintsExtension(true), alternativeNames([host])];
  return certified(await certificate({ issuer: host, subject: host, keys, signedBy: keys, extensions }), keys);
}

interface Certificate {
  readonly issuer: string;
  readonly subject: string;
  readonly keys: webcrypto.CryptoKeyPair;
  readonly signedBy: webcrypto.CryptoKeyPair;
  readonly extensions: readonly Extension[];
}

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const dayMs = 86_400_000;

async function certificate({ issuer, subject, keys, signedBy, extensions }: Certificate): Promise<X509Certificate> {
  return X509CertificateGenerator.create({
    issuer: commonName(issuer),
    subject: commonName(subject),
    publicKey: keys.publicKey,
    signingKey: signedBy.privateKey,
    signingAlgorithm: algorithm,
    notBefore: new Date(Date.now() - dayMs),
    notAfter: new Date(Date.now() + dayMs),
    extensions: [await SubjectKeyIdentifierExtension.create(keys.publicKey), ...extensions],
  });
}

const newKeys = () => crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);

const certified = async (issued: X509Certificate, { privateKey }: webcrypto.CryptoKeyPair): Promise<Certified> => ({
  cert: issued.toString(),
  key: PemConverter.encode(await crypto.subtle.exportKey('pkcs8', privateKey), 'PRIVATE KEY'),
});

/** Its upper bound is 64 characters (RFC 5280, appendix A.1); clients look at the alternative names. */
const commonName = (value: string) => [{ CN: [value.slice(0, 64)] }];

const alternativeNames = (hosts: readonly string[]) =>
  new SubjectAlternativeNameExtension(
    hosts.map((value) => ({ type: (isIPv4(value) ? 'ip' : 'dns') satisfies GeneralNameType, value })),
  );
