/** What the sample workload says in both dialects: plain values, as a core would plan them. */
export const account = '111122223333';
export const region = 'eu-west-1';
export const otherRegion = 'eu-central-1';
export const tags = { 'sample:owner': 'testkit' };

export const bucketName = 'sample-assets';
export const roleName = 'sample-actor';
export const functionName = 'sample-function';
export const keyAlias = 'alias/sample-assets';
export const secretName = 'sample/password';

const service = (name: string) => ({
  Version: '2012-10-17' as const,
  Statement: [{ Effect: 'Allow' as const, Principal: { Service: name }, Action: 'sts:AssumeRole' }],
});

export const documents = {
  trust: service('lambda.amazonaws.com'),
  key: {
    Version: '2012-10-17' as const,
    Statement: [
      {
        Sid: 'Administration',
        Effect: 'Allow' as const,
        Principal: { AWS: `arn:aws:iam::${account}:root` },
        Action: 'kms:*',
        Resource: '*',
        Condition: { ArnLike: { 'aws:PrincipalArn': `arn:aws:iam::${account}:role/${roleName}` } },
      },
    ],
  },
  bucket: {
    Version: '2012-10-17' as const,
    Statement: [
      {
        Sid: 'TlsOnly',
        Effect: 'Deny' as const,
        Principal: '*',
        Action: ['s3:*'],
        Resource: [`arn:aws:s3:::${bucketName}`, `arn:aws:s3:::${bucketName}/*`],
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      },
    ],
  },
  secret: {
    Version: '2012-10-17' as const,
    Statement: [
      {
        Sid: 'Closed',
        Effect: 'Deny' as const,
        Principal: '*',
        Action: 'secretsmanager:GetSecretValue',
        Resource: '*',
      },
    ],
  },
};

/** A policy that names another resource by what the dialect knows of it. */
export const permissions = (bucketArn: unknown, keyArn: unknown) => ({
  Version: '2012-10-17' as const,
  Statement: [
    { Sid: 'Read', Effect: 'Allow' as const, Action: ['s3:GetObject', 's3:ListBucket'], Resource: bucketArn },
    { Sid: 'Decrypt', Effect: 'Allow' as const, Action: 'kms:Decrypt', Resource: keyArn },
  ],
});
