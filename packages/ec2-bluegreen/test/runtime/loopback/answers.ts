import type { WireAnswer } from '@regionlift/testkit/loopback';

/**
 * Answers in the shapes that AWS documents: "Sample Response" of each operation in the API References of EC2, EC2 Auto Scaling,
 * Elastic Load Balancing, IAM and Route 53; the JSON protocol of the others.
 */

/** An element for each field; nested objects are nested elements, lists are elements of the name once for each item. */
export interface Fields {
  readonly [name: string]: string | number | boolean | Fields | readonly (string | Fields)[] | undefined;
}

export const xml = (fields: Fields): string =>
  Object.entries(fields)
    .flatMap(([name, value]) => (Array.isArray(value) ? value : [value]).map((one) => element(name, one)))
    .join('');

const element = (name: string, value: string | number | boolean | Fields | undefined): string =>
  value === undefined ? '' : `<${name}>${typeof value === 'object' ? xml(value) : value}</${name}>`;

/** A list of Auto Scaling, Elastic Load Balancing or IAM. */
export const members = (...items: readonly (string | Fields)[]): Fields => ({ member: items });

/** A list of EC2. */
export const items = (...all: readonly (string | Fields)[]): Fields => ({ item: all });

/** An answer of Auto Scaling, Elastic Load Balancing or IAM (query protocol). */
export const queryAnswer = (operation: string, result: Fields = {}): WireAnswer => ({
  body: `<${operation}Response xmlns="http://aws/"><${operation}Result>${xml(result)}</${operation}Result><ResponseMetadata><RequestId>r</RequestId></ResponseMetadata></${operation}Response>`,
});

export const queryError = (code: string, status = 400): WireAnswer => ({
  status,
  body: `<ErrorResponse xmlns="http://aws/"><Error><Type>Sender</Type><Code>${code}</Code><Message>${code}</Message></Error><RequestId>r</RequestId></ErrorResponse>`,
});

/** An answer of EC2, which wraps its result in nothing. */
export const ec2Answer = (operation: string, result: Fields = {}): WireAnswer => ({
  body: `<?xml version="1.0" encoding="UTF-8"?><${operation}Response xmlns="http://ec2.amazonaws.com/doc/2016-11-15/"><requestId>r</requestId>${xml(result)}</${operation}Response>`,
});

export const ec2Error = (code: string): WireAnswer => ({
  status: 400,
  body: `<?xml version="1.0" encoding="UTF-8"?><Response><Errors><Error><Code>${code}</Code><Message>${code}</Message></Error></Errors><RequestID>r</RequestID></Response>`,
});

export const jsonAnswer = (value: unknown): WireAnswer => ({ body: JSON.stringify(value) });

export const jsonError = (code: string, status = 400): WireAnswer => ({
  status,
  body: JSON.stringify({ __type: code, message: code }),
});

/** An answer of Route 53 (REST and XML). */
export const route53Answer = (operation: string, result: Fields): WireAnswer => ({
  body: `<?xml version="1.0"?><${operation}Response xmlns="https://route53.amazonaws.com/doc/2013-04-01/">${xml(result)}</${operation}Response>`,
});

export const route53Error = (code: string, status = 400): WireAnswer => ({
  status,
  body: `<?xml version="1.0"?><ErrorResponse xmlns="https://route53.amazonaws.com/doc/2013-04-01/"><Error><Type>Sender</Type><Code>${code}</Code><Message>${code}</Message></Error><RequestId>r</RequestId></ErrorResponse>`,
});
