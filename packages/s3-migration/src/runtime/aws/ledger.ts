import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { RuntimeError, statusOf } from '@regionlift/migration/runtime';
import type { LedgerPort } from '../ports';

/**
 * The ledger bucket. `remember` asks S3 to write only when the key is new (`If-None-Match: *`): 412 says that it was there,
 * 409 that another write of the same key is under way and has to be asked again (API reference, PutObject). What is there
 * is found by listing, because a missing key reads as 403 to whoever may not list.
 */
export function awsLedger(client: S3Client, bucketName: string, account: string): LedgerPort {
  const bucket = { Bucket: bucketName, ExpectedBucketOwner: account };
  const object = (Key: string, value: unknown) => ({
    ...bucket,
    Key,
    Body: JSON.stringify(value),
    ContentType: 'application/json',
  });
  return {
    list: async (Prefix) => {
      const keys: string[] = [];
      let ContinuationToken: string | undefined;
      do {
        const page = await client.send(
          new ListObjectsV2Command({
            ...bucket,
            Prefix,
            ...(ContinuationToken === undefined ? {} : { ContinuationToken }),
          }),
        );
        keys.push(...(page.Contents ?? []).map(({ Key = '' }) => Key));
        ContinuationToken = page.NextContinuationToken;
      } while (ContinuationToken !== undefined);
      return keys;
    },
    read: async (Key) => {
      const { Body } = await client.send(new GetObjectCommand({ ...bucket, Key }));
      const text = (await Body?.transformToString()) ?? '';
      try {
        return JSON.parse(text);
      } catch (cause) {
        throw new RuntimeError('JournalUnreadable', `${Key} is no JSON`, { cause });
      }
    },
    remember: async (Key, value) => {
      for (let attempt = 1; ; attempt += 1) {
        try {
          await client.send(new PutObjectCommand({ ...object(Key, value), IfNoneMatch: '*' }));
          return true;
        } catch (error) {
          if (statusOf(error) === 412) return false;
          if (statusOf(error) !== 409 || attempt === 3) throw error;
        }
      }
    },
    write: async (Key, value) => {
      await client.send(new PutObjectCommand(object(Key, value)));
    },
  };
}
