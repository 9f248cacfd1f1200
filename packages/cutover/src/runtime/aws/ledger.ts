import { GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { RuntimeError, statusOf, unlessAbsent } from '@regionlift/migration/runtime';
import type { CutoverLedger, CutoverRuntimeConfig, EvidenceReport } from '../../core';
import type { EvidencePort, LedgerPort } from '../ports';

/**
 * The ledger: one object, written on condition of its ETag (`If-Match`), or of its absence (`If-None-Match: *`). 412: somebody
 * was faster; 409: somebody writes right now. Source: S3 User Guide, "How to prevent object overwrites with conditional writes".
 * Raises `LedgerUnreadable`.
 */
export function awsLedger(client: S3Client, { account, evidence }: CutoverRuntimeConfig): LedgerPort {
  const object = { Bucket: evidence.bucketName, Key: evidence.ledgerKey, ExpectedBucketOwner: account };
  return {
    read: async () => {
      const found = await unlessAbsent(client.send(new GetObjectCommand(object)), 'NoSuchKey', 'NotFound');
      if (found === undefined) return undefined;
      const text = await found.Body?.transformToString();
      if (found.ETag === undefined || text === undefined)
        throw new RuntimeError('LedgerUnreadable', `${evidence.ledgerKey} has no body or no ETag`);
      return { ledger: parsed(text, evidence.ledgerKey), version: found.ETag };
    },
    write: async (ledger, version) => {
      try {
        await client.send(
          new PutObjectCommand({
            ...object,
            Body: JSON.stringify(ledger),
            ContentType: 'application/json',
            ...(version === undefined ? { IfNoneMatch: '*' } : { IfMatch: version }),
          }),
        );
        return true;
      } catch (error) {
        if ([409, 412].includes(statusOf(error) ?? 0)) return false;
        throw error;
      }
    },
  };
}

/** Reports, one object an execution: a repeated settlement writes the same key again. */
export const awsEvidence = (client: S3Client, { account, evidence }: CutoverRuntimeConfig): EvidencePort => ({
  keep: async (report: EvidenceReport) => {
    const Key = `${evidence.evidencePrefix}${report.execution.split(':').at(-1)}.json`;
    await client.send(
      new PutObjectCommand({
        Bucket: evidence.bucketName,
        Key,
        ExpectedBucketOwner: account,
        Body: JSON.stringify(report, undefined, 2),
        ContentType: 'application/json',
      }),
    );
    return `s3://${evidence.bucketName}/${Key}`;
  },
});

function parsed(text: string, key: string): CutoverLedger {
  try {
    return JSON.parse(text) as CutoverLedger;
  } catch (cause) {
    throw new RuntimeError('LedgerUnreadable', `${key} is no JSON`, { cause });
  }
}
