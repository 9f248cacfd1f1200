/**
 * Answers in the shapes that AWS documents: "Sample Response" of each operation in the Amazon RDS and Route 53 API References,
 * and Secrets Manager's JSON protocol.
 */

/** An element for each field; nested objects are nested elements. */
export type Fields = { readonly [name: string]: string | number | boolean | Fields | undefined };

export const element = (name: string, value: Fields[string]): string =>
  value === undefined ? '' : `<${name}>${typeof value === 'object' ? elements(value) : value}</${name}>`;

export const elements = (fields: Fields): string =>
  Object.entries(fields)
    .map(([name, value]) => element(name, value))
    .join('');

/** An answer of RDS (query protocol). */
export const rdsAnswer = (operation: string, result: string): string =>
  `<?xml version="1.0"?><${operation}Response xmlns="http://rds.amazonaws.com/doc/2014-10-31/"><${operation}Result>${result}</${operation}Result><ResponseMetadata><RequestId>r</RequestId></ResponseMetadata></${operation}Response>`;

export const rdsError = (code: string, message = code): string =>
  `<ErrorResponse xmlns="http://rds.amazonaws.com/doc/2014-10-31/"><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error><RequestId>r</RequestId></ErrorResponse>`;

/** An answer of Route 53 (REST and XML). */
export const route53Answer = (operation: string, result: string): string =>
  `<?xml version="1.0"?><${operation}Response xmlns="https://route53.amazonaws.com/doc/2013-04-01/">${result}</${operation}Response>`;

export const route53Error = (code: string, message = code): string =>
  `<?xml version="1.0"?><ErrorResponse xmlns="https://route53.amazonaws.com/doc/2013-04-01/"><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error><RequestId>r</RequestId></ErrorResponse>`;

/** A record as ListResourceRecordSets writes it. */
export const recordXml = (name: string, type: string, value: string): string =>
  `<ResourceRecordSet><Name>${name}</Name><Type>${type}</Type><TTL>5</TTL><ResourceRecords><ResourceRecord><Value>${value}</Value></ResourceRecord></ResourceRecords></ResourceRecordSet>`;
