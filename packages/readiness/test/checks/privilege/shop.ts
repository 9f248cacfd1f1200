import type { Editable, Stack } from '../judged';

const trust = (service: string, condition: unknown = { StringEquals: { 'aws:SourceAccount': '111122223333' } }) => ({
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Action: 'sts:AssumeRole',
      Principal: { Service: service },
      ...(condition !== undefined && { Condition: condition }),
    },
  ],
});

const statement = (more: object) => ({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', ...more }] });

/** A shop that does everything right, in its own words. */
export const shop: Stack & { readonly resources: Editable } = {
  resources: {
    Writer: {
      Type: 'AWS::IAM::Role',
      Properties: {
        RoleName: 'writer',
        PermissionsBoundary: 'arn:aws:iam::111122223333:policy/ceiling',
        AssumeRolePolicyDocument: trust('lambda.amazonaws.com', {
          StringEquals: { 'aws:SourceAccount': '111122223333' },
          ArnLike: { 'aws:SourceArn': 'arn:aws:lambda:us-east-1:111122223333:function:writer' },
        }),
        Policies: [
          {
            PolicyName: 'work',
            PolicyDocument: {
              Version: '2012-10-17',
              Statement: [
                { Effect: 'Allow', Action: ['s3:PutObject', 's3:GetObject'], Resource: 'arn:aws:s3:::shop/*' },
                {
                  Effect: 'Allow',
                  Action: 'kms:Decrypt',
                  Resource: 'arn:aws:kms:us-east-1:111122223333:key/*',
                  Condition: { 'ForAnyValue:StringEquals': { 'kms:ResourceAliases': 'alias/shop' } },
                },
                {
                  Effect: 'Allow',
                  Action: 'iam:PassRole',
                  Resource: 'arn:aws:iam::111122223333:role/reader',
                  Condition: { StringEquals: { 'iam:PassedToService': 's3.amazonaws.com' } },
                },
                {
                  Effect: 'Allow',
                  Action: 's3:CreateJob',
                  Resource: '*',
                  Condition: { StringEquals: { 'aws:RequestedRegion': 'us-east-1' } },
                },
                { Effect: 'Allow', Action: 'ec2:DescribeInstances', Resource: '*' },
              ],
            },
          },
        ],
      },
    },
    Reader: {
      Type: 'AWS::IAM::Role',
      Properties: {
        RoleName: 'reader',
        PermissionsBoundary: 'arn:aws:iam::111122223333:policy/ceiling',
        AssumeRolePolicyDocument: {
          Version: '2012-10-17',
          Statement: [
            {
              Effect: 'Allow',
              Action: 'sts:AssumeRoleWithWebIdentity',
              Principal: { Federated: 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com' },
              Condition: {
                StringEquals: {
                  'token.actions.githubusercontent.com:sub': 'repo:shop/shop:ref:refs/heads/main',
                  'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com',
                },
              },
            },
            {
              Effect: 'Allow',
              Action: 'sts:AssumeRole',
              Principal: { AWS: 'arn:aws:iam::444455556666:root' },
              Condition: { StringEquals: { 'sts:ExternalId': 'shop' } },
            },
          ],
        },
        ManagedPolicyArns: ['arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore'],
      },
    },
    Ceiling: {
      Type: 'AWS::IAM::ManagedPolicy',
      Properties: { ManagedPolicyName: 'ceiling', PolicyDocument: statement({ Action: 's3:*', Resource: '*' }) },
    },
    Function: {
      Type: 'AWS::Lambda::Function',
      Properties: {
        FunctionName: 'writer',
        Role: { 'Fn::GetAtt': ['Writer', 'Arn'] },
        Code: { ZipFile: '' },
        Handler: 'i.h',
        Runtime: 'nodejs24.x',
      },
    },
    Invoke: {
      Type: 'AWS::Lambda::Permission',
      Properties: {
        FunctionName: 'writer',
        Action: 'lambda:InvokeFunction',
        Principal: 'events.amazonaws.com',
        SourceArn: 'arn:aws:events:us-east-1:111122223333:rule/tick',
      },
    },
    Key: {
      Type: 'AWS::KMS::Key',
      Properties: {
        KeyPolicy: {
          Version: '2012-10-17',
          Statement: [
            {
              Sid: 'Admin',
              Effect: 'Allow',
              Principal: { AWS: 'arn:aws:iam::111122223333:root' },
              Action: ['kms:PutKeyPolicy', 'kms:DescribeKey'],
              Resource: '*',
            },
            {
              Sid: 'Grant',
              Effect: 'Allow',
              Principal: { AWS: 'arn:aws:iam::111122223333:role/writer' },
              Action: 'kms:CreateGrant',
              Resource: '*',
              Condition: { Bool: { 'kms:GrantIsForAWSResource': 'true' } },
            },
          ],
        },
      },
    },
    Topic: { Type: 'AWS::SNS::Topic', Properties: { TopicName: 'shop' } },
    TopicPolicy: {
      Type: 'AWS::SNS::TopicPolicy',
      Properties: {
        Topics: [{ Ref: 'Topic' }],
        PolicyDocument: {
          Version: '2012-10-17',
          Statement: [
            {
              Sid: 'Alarms',
              Effect: 'Allow',
              Principal: { Service: 'cloudwatch.amazonaws.com' },
              Action: 'sns:Publish',
              Resource: { Ref: 'Topic' },
              Condition: { StringEquals: { 'aws:SourceAccount': '111122223333' } },
            },
          ],
        },
      },
    },
  },
};
