import { Readable } from 'node:stream';

/**
 * An output as the SDK gives it: with `$metadata`, and a `Body` that is a stream with the SDK's methods, each of which reads it once
 * (`SdkStreamMixin`).
 */
export function rebuilt(output: unknown): Record<string, unknown> {
  const plain = { ...(output as Record<string, unknown>) };
  const { Body } = plain;
  const metadata = { httpStatusCode: 200, requestId: 'rehearsal', ...(plain.$metadata as object | undefined) };
  return {
    ...plain,
    ...(typeof Body === 'string' || Body instanceof Uint8Array ? { Body: streamOf(Buffer.from(Body as string)) } : {}),
    $metadata: metadata,
  };
}

function streamOf(bytes: Buffer): Readable {
  const stream = Readable.from([bytes], { objectMode: false });
  const collected = async () => Buffer.concat((await stream.toArray()) as Buffer[]);
  return Object.assign(stream, {
    transformToByteArray: async () => new Uint8Array(await collected()),
    transformToString: async (encoding?: BufferEncoding) => (await collected()).toString(encoding),
    transformToWebStream: () => Readable.toWeb(stream),
  });
}
