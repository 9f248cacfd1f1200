/**
 * Whether a text stands for a value that is kept elsewhere, or for none: dynamic references, CDK tokens, shell variables,
 * ARNs, key aliases, placeholders, what a program printed in place of a secret.
 *
 * Source: CloudFormation User Guide, "Get values stored in other services using dynamic references".
 */
export const standsForAValue = (text: string): boolean => patterns.some((pattern) => pattern.test(text));

const patterns: readonly RegExp[] = [
  /^(\W|_)\1*$/,
  /^x{3,}$/i,
  /\{\{resolve:(secretsmanager|ssm-secure|ssm):/,
  // `${…}` of Fn::Sub, CDK tokens and shells; `$NAME`; `$(command)`; backticks; `%s`; `{{ template }}`. A password may begin
  // like each of them, so the whole text has to be one.
  /^\$\{[^}]*\}$/,
  /^\$[A-Z_][A-Z0-9_]*$/,
  /^\$\(.*\)$/s,
  /^\$\$?\./,
  /^`[^`]*`$/,
  /^%[sd]$/,
  /^%[A-Za-z_]+%$/,
  /^\{\{.*\}\}$/,
  /^#\{.*\}$/,
  /^arn:[\w-]*:/,
  /^alias\//,
  /^<[^>]*>$/,
  /^\[(secret|redacted|output|computed)[^\]]*\]$/i,
  /^(AWS::NoValue|REDACTED|output<.*>)$/i,
  /^(aws\.)?secretsmanager[:.]/i,
];
