/**
 * Reads that hand out data or credentials: on every resource they are as bad as a change.
 * Source: Service Authorization Reference.
 */
export const isSensitiveRead = (action: string): boolean => SENSITIVE.has(action.toLowerCase());

const SENSITIVE: ReadonlySet<string> = new Set([
  'dynamodb:getitem',
  'dynamodb:query',
  'dynamodb:scan',
  'rds-data:executestatement',
  's3:getobject',
  's3:getobjectversion',
  's3:getobjectversionforreplication',
  'secretsmanager:batchgetsecretvalue',
  'secretsmanager:getsecretvalue',
  'sqs:receivemessage',
  'ssm:getparameter',
  'ssm:getparameters',
  'ssm:getparametersbypath',
]);
