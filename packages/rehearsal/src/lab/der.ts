/**
 * Values of ASN.1 as DER writes them (ITU-T X.690), as far as a certificate needs them: Node reads certificates and cannot make
 * one.
 */
export const der = {
  sequence: (...contents: readonly Buffer[]): Buffer => tagged(0x30, ...contents),
  set: (...contents: readonly Buffer[]): Buffer => tagged(0x31, ...contents),
  boolean: (value: boolean): Buffer => tagged(0x01, Buffer.of(value ? 0xff : 0)),
  /** Big-endian; the first bit is the sign. */
  integer: (bytes: Buffer): Buffer => tagged(0x02, bytes),
  /** Without unused bits. */
  bits: (bytes: Buffer): Buffer => tagged(0x03, Buffer.of(0), bytes),
  octets: (...contents: readonly Buffer[]): Buffer => tagged(0x04, ...contents),
  text: (value: string): Buffer => tagged(0x0c, Buffer.from(value)),
  /** Bytes as they are written; the first two numbers of an id share one. */
  oid: (...bytes: readonly number[]): Buffer => tagged(0x06, Buffer.from(bytes)),
  /** Milliseconds since 1970, told in seconds. */
  time: (atMs: number): Buffer =>
    tagged(0x18, Buffer.from(`${new Date(atMs).toISOString().replace(/[-:T]/g, '').slice(0, 14)}Z`)),
  tagged,
};

function tagged(tag: number, ...contents: readonly Buffer[]): Buffer {
  const content = Buffer.concat(contents);
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.of(tag, ...size), content]);
}
