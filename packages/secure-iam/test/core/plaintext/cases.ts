// biome-ignore-all lint/suspicious/noTemplateCurlyInString: placeholders of Fn::Sub and of CDK tokens are the cases
import type { InspectedResource } from '../../../src/core';

/** Issued credentials are written in two halves, so that scanners of this repository stay quiet. None was ever issued. */
export const aws = `AKIA${'QZ3LMNOPRSTUV2WX'}`;
export const github = `ghp_${'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8'}`;
const slack = `xoxb-${'1234567890-abcdefABCDEF123'}`;
const stripe = `sk_${'live_51H8aBcDeFgHiJkLmNoPqRs'}`;
const jwt = `eyJhbGciOiJIUzI1NiJ9.eyJ${'zdWIiOiIxMjM0NTY3ODkwIn0'}.c2lnbmF0dXJlLW9mLXRoaXM`;
const pem = `-----BEGIN ${'RSA PRIVATE'} KEY-----\nMIIEowIBAAKCAQEA\n-----END RSA PRIVATE KEY-----`;
const random = 'q7Zx9LmP2vR4tYbN8sWk3JhF6dGc1AoE';
export const base64 = (text: string): string => Buffer.from(text).toString('base64');

const resource = (type: string, properties: unknown, id = 'Subject'): InspectedResource => ({ id, type, properties });

/** What must be found: title, resource, path. */
export const leaks: readonly (readonly [string, InspectedResource, string])[] = [
  ['a master password', resource('AWS::RDS::DBInstance', { MasterUserPassword: 'hunter2' }), 'MasterUserPassword'],
  ['a Pulumi password', resource('aws:rds/instance:Instance', { password: 'hunter2' }), 'password'],
  ['a numeric password', resource('aws:rds/instance:Instance', { password: 12345678 }), 'password'],
  ['the weakest password', resource('AWS::RDS::DBInstance', { MasterUserPassword: 'password' }), 'MasterUserPassword'],
  ['a user password', resource('AWS::DMS::Endpoint', { UserPassword: 'x1y2z3' }), 'UserPassword'],
  ['a login profile', resource('AWS::IAM::User', { LoginProfile: { Password: 'Tr0ub4dor' } }), 'LoginProfile.Password'],
  ['a write-only password', resource('aws:rds/instance:Instance', { passwordWo: 'hunter2' }), 'passwordWo'],
  [
    'a write-only secret',
    resource('aws:secretsmanager/secretVersion:SecretVersion', { secretStringWo: 'hunter2' }),
    'secretStringWo',
  ],
  [
    'a Lambda variable',
    resource('AWS::Lambda::Function', { Environment: { Variables: { DB_PASSWORD: 'hunter2' } } }),
    'Environment.Variables.DB_PASSWORD',
  ],
  [
    'a variable in capitals',
    resource('AWS::Lambda::Function', { Environment: { Variables: { PGPASSWORD: 'a' } } }),
    'Environment.Variables.PGPASSWORD',
  ],
  [
    'a container variable',
    resource('AWS::ECS::TaskDefinition', {
      ContainerDefinitions: [{ Environment: [{ Name: 'API_TOKEN', Value: 'd3adb33f' }] }],
    }),
    'ContainerDefinitions[0].Environment[0].Value',
  ],
  [
    'a container variable in JSON text',
    resource('aws:ecs/taskDefinition:TaskDefinition', {
      containerDefinitions: JSON.stringify([{ environment: [{ name: 'DB_PASSWORD', value: 'x' }] }]),
    }),
    'containerDefinitions(json)[0].environment[0].value',
  ],
  ['a secret string', resource('AWS::SecretsManager::Secret', { SecretString: 'hunter2' }), 'SecretString'],
  [
    'a JSON secret string',
    resource('AWS::SecretsManager::Secret', { SecretString: '{"password":"hunter2"}' }),
    'SecretString(json).password',
  ],
  [
    'a plain SSM parameter',
    resource('AWS::SSM::Parameter', { Name: '/orders/db-password', Type: 'String', Value: 'hunter2' }),
    'Value',
  ],
  ['an API key', resource('AWS::ApiGateway::ApiKey', { Value: 'abcdefghij0123456789' }), 'Value'],
  [
    'an If branch',
    resource('AWS::RDS::DBInstance', { MasterUserPassword: { 'Fn::If': ['Prod', { Ref: 'P' }, 'hunter2'] } }),
    'MasterUserPassword.Fn::If',
  ],
  [
    'a join that holds the password',
    resource('AWS::ECS::X', {
      Url: { 'Fn::Join': ['', ['postgres://app:hunter2@', { 'Fn::GetAtt': ['Db', 'Endpoint.Address'] }]] },
    }),
    'Url',
  ],
  [
    'a Sub that holds the password',
    resource('AWS::ECS::X', { Url: { 'Fn::Sub': 'postgres://app:hunter2@${Db.Endpoint.Address}:5432/orders' } }),
    'Url',
  ],
  [
    'a Sub inside of a join',
    resource('X', { Url: { 'Fn::Join': ['', [{ 'Fn::Sub': 'postgres://app:hunter2@${Host}' }, '/orders']] } }),
    'Url',
  ],
  [
    'a variable of a Sub',
    resource('X', { Url: { 'Fn::Sub': ['postgres://app:${Password}@h', { Password: 'hunter2' }] } }),
    'Url.Password',
  ],
  ['an access key', resource('X', { Anything: aws }), 'Anything'],
  ['an access key in a description', resource('X', { Description: `use ${aws} for now` }), 'Description'],
  ['a private key', resource('AWS::IAM::ServerCertificate', { PrivateKey: pem }), 'PrivateKey'],
  ['a GitHub token', resource('X', { Url: `https://${github}@github.com/o/r` }), 'Url'],
  ['a Slack token', resource('X', { a: slack }), 'a'],
  ['a Stripe key', resource('X', { a: stripe }), 'a'],
  ['a JSON Web Token', resource('X', { a: [jwt] }), 'a[0]'],
  ['a connection URL', resource('X', { Url: 'postgresql://app:s3cr3t!@db.internal:5432/orders' }), 'Url'],
  ['a JDBC URL', resource('X', { Url: 'jdbc:mysql://app:s3cr3t@db.internal/orders' }), 'Url'],
  ['JDBC parameters', resource('X', { Url: 'jdbc:postgresql://db.internal/orders?user=app&password=s3cr3t' }), 'Url'],
  ['a connection string', resource('X', { a: 'Server=db;User Id=sa;Password=s3cr3t;' }), 'a'],
  ['a short connection string', resource('X', { a: 'Server=db;Uid=sa;Pwd=s3cr3t;' }), 'a'],
  ['basic auth', resource('X', { a: 'https://deploy:s3cr3t@registry.example.com/' }), 'a'],
  [
    'a password with a bracket in a script',
    resource('AWS::EC2::LaunchTemplate', { UserData: 'export DB_PASSWORD=Tr0ub4d(or3\n' }),
    'UserData',
  ],
  [
    'user data',
    resource('AWS::EC2::Instance', { UserData: { 'Fn::Base64': '#!/bin/sh\nexport DB_PASSWORD=hunter2\n' } }),
    'UserData',
  ],
  [
    'user data composed by Sub',
    resource('AWS::EC2::Instance', {
      UserData: { 'Fn::Base64': { 'Fn::Sub': 'export TOKEN=abc123def ${AWS::Region}' } },
    }),
    'UserData.Fn::Base64',
  ],
  [
    'encoded user data',
    resource('aws:ec2/launchTemplate:LaunchTemplate', { userData: base64('#!/bin/sh\nexport DB_PASSWORD=hunter2\n') }),
    'userData',
  ],
  [
    'a random variable',
    resource('AWS::Lambda::Function', { Environment: { Variables: { SIGNING: random } } }),
    'Environment.Variables.SIGNING',
  ],
  ['a random tag', resource('X', { Tags: [{ Key: 'note', Value: random }] }), 'Tags[0].Value'],
  [
    'a hidden parameter with a default',
    resource('Parameter', { Type: 'String', NoEcho: true, Default: 'hunter2' }),
    'Default',
  ],
  [
    'a parameter named as a secret',
    resource('Parameter', { Type: 'String', Default: 'hunter2' }, 'DbPassword'),
    'Default',
  ],
  ['a parameter that is shown', resource('Parameter', { Type: 'String' }, 'DbPassword'), 'NoEcho'],
  [
    'a Pulumi secret exported in clear',
    resource('x', {
      password: { '4dabf18193072939515e22adb298388d': '1b47061264138c4ac30d75fd1eb44270', plaintext: '"hunter2"' },
    }),
    'password.plaintext',
  ],
  [
    'an open Pulumi output',
    resource('x', {
      password: { '4dabf18193072939515e22adb298388d': 'd0e6a833031e9bbcd3f4e8bde6ca49a4', value: 'hunter2' },
    }),
    'password',
  ],
  [
    'a random password in state',
    resource('random:index/randomPassword:RandomPassword', { result: 'hunter2' }),
    'result',
  ],
  ['an SMTP password', resource('aws:iam/accessKey:AccessKey', { sesSmtpPasswordV4: 'hunter2' }), 'sesSmtpPasswordV4'],
  ...['DB_PASS', 'dbPass', 'pass', 'PASS', 'SECRET_KEY_BASE', 'NEW_RELIC_LICENSE_KEY'].map(
    (name): readonly [string, InspectedResource, string] => [
      `a variable named ${name}`,
      resource('AWS::Lambda::Function', { Environment: { Variables: { [name]: 'hunter2x' } } }),
      `Environment.Variables.${name}`,
    ],
  ),
  ...['$ecretPassw0rd', '`tick', '$(x'].map((Password): readonly [string, InspectedResource, string] => [
    `a password that begins like a reference: ${Password}`,
    resource('AWS::IAM::User', { LoginProfile: { Password } }),
    'LoginProfile.Password',
  ]),
  [
    'an AWS secret access key in a text',
    resource('X', { a: `aws_secret_access_key = ${'wJalrXUtnFEMI/K7MDENG/bPxRfiCYzzzzzzzKEY'}` }),
    'a',
  ],
  [
    'user data in YAML',
    resource('AWS::EC2::Instance', { UserData: '#cloud-config\nusers:\n  - name: app\n    password: hunter2\n' }),
    'UserData',
  ],
  [
    'an option of a command',
    resource('X', { Command: ['sh', '-c', 'migrate --db-password hunter2 up'] }),
    'Command[2]',
  ],
  ['a bearer token', resource('X', { Header: 'Authorization: Bearer abc123def456ghi789' }), 'Header'],
  [
    'encoded user data with a letter beyond ASCII',
    resource('AWS::EC2::Instance', { UserData: base64('#!/bin/sh\n# für später\nexport DB_PASSWORD=hunter2\n') }),
    'UserData',
  ],
  ['an output named as a secret', resource('Output', { Value: 'hunter2' }, 'DbPassword'), 'Value'],
  [
    'a CodeBuild variable',
    resource('AWS::CodeBuild::Project', {
      Environment: { EnvironmentVariables: [{ Name: 'NPM_TOKEN', Type: 'PLAINTEXT', Value: 'd3adb33f' }] },
    }),
    'Environment.EnvironmentVariables[0].Value',
  ],
];

/** What must not be reported: title, resource. */
export const innocents: readonly (readonly [string, InspectedResource])[] = [
  [
    'tokens that a script of user data computes',
    resource('AWS::EC2::LaunchTemplate', {
      UserData: [
        '#!/usr/bin/env python3',
        'token = ask("api/token", ttl=60)',
        "secret = os.environ['SECRET']",
        'password = fetch_password(session)',
        'token = client.get_token()',
      ].join('\n'),
    }),
  ],
  [
    'a dynamic reference',
    resource('AWS::RDS::DBInstance', {
      MasterUserPassword: '{{resolve:secretsmanager:rl/orders/db:SecretString:password}}',
    }),
  ],
  [
    'a joined dynamic reference',
    resource('AWS::RDS::DBInstance', {
      MasterUserPassword: {
        'Fn::Join': ['', ['{{resolve:secretsmanager:', { Ref: 'S' }, ':SecretString:password::}}']],
      },
    }),
  ],
  ['a Ref', resource('AWS::RDS::DBInstance', { MasterUserPassword: { Ref: 'DbPassword' } })],
  ['a GetAtt', resource('X', { AuthToken: { 'Fn::GetAtt': ['Secret', 'Value'] } })],
  ['an If of references', resource('X', { Password: { 'Fn::If': ['Prod', { Ref: 'A' }, { Ref: 'AWS::NoValue' }] } })],
  [
    'a managed password',
    resource('AWS::RDS::DBInstance', {
      ManageMasterUserPassword: true,
      MasterUserSecret: { KmsKeyId: 'alias/rl-orders' },
    }),
  ],
  [
    'a generator',
    resource('AWS::SecretsManager::Secret', {
      GenerateSecretString: {
        PasswordLength: 40,
        GenerateStringKey: 'password',
        SecretStringTemplate: '{"username":"app"}',
        ExcludeCharacters: ' "@/',
      },
    }),
  ],
  ['IMDSv2', resource('AWS::EC2::LaunchTemplate', { MetadataOptions: { HttpTokens: 'required' } })],
  ['an idempotency token', resource('X', { ClientToken: 'a1b2c3d4', ClientRequestToken: 'a1b2c3d4' })],
  ['an ARN of a secret', resource('X', { Secret: 'arn:aws:secretsmanager:us-east-1:111122223333:secret:x-AbCdEf' })],
  [
    'the name of a secret',
    resource('AWS::Lambda::Function', {
      Environment: { Variables: { DB_SECRET: 'rl/orders/database', SECRET_NAME: 'orders' } },
    }),
  ],
  [
    'an ECS secret',
    resource('AWS::ECS::TaskDefinition', {
      Secrets: [{ Name: 'DB_PASSWORD', ValueFrom: 'arn:aws:ssm:us-east-1:1:parameter/x' }],
    }),
  ],
  [
    'a CodeBuild secret',
    resource('AWS::CodeBuild::Project', {
      Environment: { EnvironmentVariables: [{ Name: 'NPM_TOKEN', Type: 'SECRETS_MANAGER', Value: 'npm' }] },
    }),
  ],
  [
    'an encrypted Pulumi secret',
    resource('x', {
      password: {
        '4dabf18193072939515e22adb298388d': '1b47061264138c4ac30d75fd1eb44270',
        ciphertext: 'v1:q7Zx9LmP2vR4tYbN8sWk3JhF6dGc1AoE',
      },
    }),
  ],
  [
    'a Pulumi secret on the wire',
    resource('x', {
      password: { '4dabf18193072939515e22adb298388d': '1b47061264138c4ac30d75fd1eb44270', value: 'hunter2' },
    }),
  ],
  ['a Pulumi unknown', resource('x', { password: '04da6b54-80e4-46f7-96ec-b56ff0331ba9' })],
  ['a CDK token', resource('X', { Password: '${Token[TOKEN.123]}' })],
  [
    'a shell variable',
    resource('X', {
      UserData: {
        'Fn::Base64': 'export DB_PASSWORD=$(aws secretsmanager get-secret-value --secret-id x)\nexport TOKEN=$FOO',
      },
    }),
  ],
  ['a URL that is filled in later', resource('X', { Url: { 'Fn::Sub': 'postgres://app:${Password}@${Host}/orders' } })],
  ['a URL with a port', resource('X', { Url: 'https://example.com:8443/path@2x.png' })],
  ['prose', resource('X', { Description: 'The password: required, at least 8 characters. Token is optional.' })],
  ['a documented example key', resource('X', { a: `AKIA${'IOSFODNN7EXAMPLE'}` })],
  [
    'a hash',
    resource('X', { Environment: { Variables: { CODE_SHA256: 'q7Zx9LmP2vR4tYbN8sWk3JhF6dGc1AoEq7Zx9LmP2vR=' } } }),
  ],
  ['a UUID', resource('X', { Tags: [{ Key: 'run', Value: '3f2504e0-4f89-41d3-9a0c-0305e82c3301' }] })],
  [
    'names of things',
    resource('X', {
      Environment: {
        Variables: {
          BUCKET: 'rl-orders-assets-111122223333-us-east-1',
          FN: 'OrdersStack-HandlerFunction886CB40B-Production',
        },
      },
    }),
  ],
  [
    'a physical name',
    resource('X', { Environment: { Variables: { TABLE: 'OrdersStack-OrdersTable315A1CB8-12WXYZABCDEFG' } } }),
  ],
  [
    'a password policy',
    resource('AWS::Cognito::UserPool', { Policies: { PasswordPolicy: { MinimumLength: 12, RequireSymbols: true } } }),
  ],
  ['an empty default', resource('Parameter', { Type: 'String', NoEcho: true, Default: '' }, 'DbPassword')],
  [
    'a default that names an SSM parameter',
    resource('Parameter', { Type: 'AWS::SSM::Parameter::Value<String>', Default: '/orders/token' }, 'Token'),
  ],
  [
    'an IAM policy',
    resource('AWS::IAM::Policy', {
      PolicyDocument: {
        Statement: [
          {
            Sid: 'ReadSecret',
            Action: 'secretsmanager:GetSecretValue',
            Resource: '*',
            Condition: { StringEquals: { 'aws:TokenIssueTime': 'x' } },
          },
        ],
      },
    }),
  ],
  ['words that end like pass', resource('X', { bypass: 'yes1', Compass: 'north1', PASSTHROUGH: 'a1', surpass: 'b1' })],
  ['prose over lines', resource('X', { Description: 'The rules.\nPassword: required\nToken: optional\nnote: x' })],
  ['prose about a token', resource('X', { Description: 'Bearer authentication, Basic internationalization' })],
  ['options of a command', resource('X', { Command: 'run --password-file /run/p --token $TOKEN --secret --verbose' })],
  ['a header that is filled in', resource('X', { a: 'Authorization: Bearer ${Token}' })],
  [
    'a certificate',
    resource('X', { Body: '-----BEGIN CERTIFICATE-----\nMIIDdzCCAl+gAwIBAgIEAgAAuTANBg\n-----END CERTIFICATE-----' }),
  ],
  ['a public key', resource('AWS::EC2::KeyPair', { PublicKeyMaterial: 'ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQC7' })],
  ['a key of KMS by its id', resource('X', { KmsKeyId: '1234abcd-12ab-34cd-56ef-1234567890ab' })],
  [
    'a CDK asset',
    resource('AWS::Lambda::Function', {
      Code: { S3Key: '3161c38611a2dd94d88b00642bd29f81100bc28f8e4b9a5de267e0efe98e7258.zip' },
    }),
  ],
  ['an output that names a secret', resource('Output', { Value: { Ref: 'Secret' } }, 'DbSecret')],
  ['stars', resource('X', { Password: '********' })],
  ['max tokens', resource('X', { MaxTokens: 4096, tokens: 3 })],
  [
    'encoded binary',
    resource('X', {
      UserData: Buffer.from([1, 2, 3, 200, 201, 202, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0, 255, 254]).toString('base64'),
    }),
  ],
];
