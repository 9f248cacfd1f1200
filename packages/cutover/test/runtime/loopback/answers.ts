import type { WireAnswer } from '@regionlift/testkit/loopback';

/**
 * Answers in the shapes that AWS documents: "Sample Response" of each operation in the API References of Amazon S3 and SNS; the
 * JSON protocol of Step Functions and CloudWatch.
 */
export const jsonAnswer = (value: unknown): WireAnswer => ({ body: JSON.stringify(value) });

export const jsonError = (code: string, status = 400): WireAnswer => ({
  status,
  body: JSON.stringify({ __type: code, message: code }),
});

/** An object, with its ETag. */
export const objectAnswer = (body: string, ETag: string): WireAnswer => ({ headers: { etag: ETag }, body });

export const s3Error = (code: string, status: number): WireAnswer => ({
  status,
  headers: { 'content-type': 'application/xml' },
  body: `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${code}</Message><RequestId>4442587FB7D0A2F9</RequestId><HostId>x</HostId></Error>`,
});

export const publishAnswer: WireAnswer = {
  body: '<PublishResponse xmlns="https://sns.amazonaws.com/doc/2010-03-31/"><PublishResult><MessageId>567910cd-659e-55d4-8ccb-5aaf14679dc0</MessageId></PublishResult><ResponseMetadata><RequestId>r</RequestId></ResponseMetadata></PublishResponse>',
};

export const snsError = (code: string, status = 400): WireAnswer => ({
  status,
  body: `<ErrorResponse xmlns="https://sns.amazonaws.com/doc/2010-03-31/"><Error><Type>Sender</Type><Code>${code}</Code><Message>${code}</Message></Error><RequestId>r</RequestId></ErrorResponse>`,
});
