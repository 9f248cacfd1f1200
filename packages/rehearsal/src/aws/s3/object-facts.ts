import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';

/** What S3 says of a body: bytes, ETag (the MD5 sum in quotes) and CRC-32 (of the full object, Base64). */
export function factsOfBody(body: string): { readonly size: number; readonly etag: string; readonly crc32: string } {
  const bytes = Buffer.from(body);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(bytes));
  return {
    size: bytes.length,
    etag: `"${createHash('md5').update(bytes).digest('hex')}"`,
    crc32: sum.toString('base64'),
  };
}

/** A body of PutObject as text. */
export const textOf = (body: unknown): string =>
  typeof body === 'string' ? body : body instanceof Uint8Array ? Buffer.from(body).toString('utf8') : '';
