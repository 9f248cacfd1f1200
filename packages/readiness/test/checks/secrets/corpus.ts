// biome-ignore-all lint/suspicious/noTemplateCurlyInString: placeholders of Fn::Sub and of CDK tokens are the cases

/** A title, a resource's type and properties as a template or a program writes them. */
export type Case = readonly [title: string, type: string, properties: unknown];

/** Issued credentials are written in two halves, so that scanners of this repository stay quiet. None was ever issued. */
export const aws = `AKIA${'QZ3LMNOPRSTUV2WX'}`;
export const random = 'q7Zx9LmP2vR4tYbN8sWk3JhF6dGc1AoE';
const github = `ghp_${'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8'}`;
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const variables = (values: object) => ({ Environment: { Variables: values } });
const LAMBDA = 'AWS::Lambda::Function';

/** What must be found. */
export const leaks: readonly Case[] = [
  ['a master password', 'AWS::RDS::DBInstance', { MasterUserPassword: 'hunter2' }],
  ['the weakest password', 'AWS::RDS::DBInstance', { MasterUserPassword: 'password' }],
  ['a password of digits', 'AWS::RDS::DBInstance', { MasterUserPassword: '12345678' }],
  ['a Pulumi password', 'aws:rds/instance:Instance', { password: 'hunter2' }],
  ['a write-only password', 'aws:rds/instance:Instance', { passwordWo: 'hunter2' }],
  ['a user password', 'AWS::DMS::Endpoint', { Password: 'x1y2z3' }],
  ['a login profile', 'AWS::IAM::User', { LoginProfile: { Password: 'Tr0ub4dor' } }],
  ['a token of a cache', 'AWS::ElastiCache::ReplicationGroup', { AuthToken: 'd3adb33fd3adb33f' }],
  ['a variable', LAMBDA, variables({ DB_PASSWORD: 'hunter2' })],
  ['a variable in capitals', LAMBDA, variables({ PGPASSWORD: 'a' })],
  ['a short name', LAMBDA, variables({ DB_PASS: 'hunter2x' })],
  ['a key of a framework', LAMBDA, variables({ SECRET_KEY_BASE: 'hunter2x' })],
  ['a license key', LAMBDA, variables({ NEW_RELIC_LICENSE_KEY: 'hunter2x' })],
  [
    'a container variable',
    'AWS::ECS::TaskDefinition',
    { ContainerDefinitions: [{ Environment: [{ Name: 'API_TOKEN', Value: 'd3adb33f' }] }] },
  ],
  [
    'a container variable in JSON',
    'aws:ecs/taskDefinition:TaskDefinition',
    { containerDefinitions: JSON.stringify([{ environment: [{ name: 'DB_PASSWORD', value: 'x1' }] }]) },
  ],
  ['a number in JSON', 'aws:ecs/taskDefinition:TaskDefinition', { containerDefinitions: '{"password": 12345678}' }],
  [
    'a build variable',
    'AWS::CodeBuild::Project',
    { Environment: { EnvironmentVariables: [{ Name: 'NPM_TOKEN', Type: 'PLAINTEXT', Value: 'd3adb33f' }] } },
  ],
  ['a secret string', 'AWS::SecretsManager::Secret', { SecretString: 'hunter2' }],
  ['a JSON secret string', 'AWS::SecretsManager::Secret', { SecretString: '{"password":"hunter2"}' }],
  ['a plain parameter', 'AWS::SSM::Parameter', { Name: '/shop/db-password', Type: 'String', Value: 'hunter2' }],
  ['an API key', 'AWS::ApiGateway::ApiKey', { Value: 'abcdefghij0123456789' }],
  ['a branch of If', 'AWS::RDS::DBInstance', { MasterUserPassword: { 'Fn::If': ['Prod', { Ref: 'P' }, 'hunter2'] } }],
  [
    'a join with the password',
    'X',
    { Url: { 'Fn::Join': ['', ['postgres://app:hunter2@', { 'Fn::GetAtt': ['Db', 'Endpoint.Address'] }]] } },
  ],
  ['a Sub with the password', 'X', { Url: { 'Fn::Sub': 'postgres://app:hunter2@${Db.Endpoint.Address}:5432/orders' } }],
  ['a variable of a Sub', 'X', { Url: { 'Fn::Sub': ['postgres://app:${Password}@h', { Password: 'hunter2' }] } }],
  ['an AWS access key', 'X', { Anything: aws }],
  ['an access key in prose', 'X', { Description: `use ${aws} for now` }],
  ['an access key in a tag', 'X', { Tags: [{ Key: 'note', Value: aws }] }],
  [
    'a private key',
    'AWS::IAM::ServerCertificate',
    { PrivateKey: `-----BEGIN ${'RSA PRIVATE'} KEY-----\nMIIEow\n-----END RSA PRIVATE KEY-----` },
  ],
  ['a GitHub token', 'X', { Url: `https://${github}@github.com/o/r` }],
  ['a GitLab token', 'X', { a: `glpat-${'a1b2c3d4e5f6g7h8i9j0'}` }],
  ['a Slack token', 'X', { a: `xoxb-${'1234567890-abcdefABCDEF123'}` }],
  ['a Slack webhook', 'X', { a: `https://hooks.slack.com/services/${'T0000AAAA/B0000BBBB/abcdefghijklmnop'}` }],
  ['a Stripe key', 'X', { a: `sk_${'live_51H8aBcDeFgHiJkLmNoPqRs'}` }],
  ['an npm token', 'X', { a: `npm_${'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8'}` }],
  ['a Google API key', 'X', { a: `AIza${'SyA1bC2dE3fG4hI5jK6lM7nO8pQ9rS0tU1v'}` }],
  ['a JSON Web Token', 'X', { a: `eyJhbGciOiJIUzI1NiJ9.eyJ${'zdWIiOiIxMjM0NTY3ODkwIn0'}.c2lnbmF0dXJlLW9mLXRoaXM` }],
  ['a connection URL', 'X', { Url: 'postgresql://app:s3cr3t!@db.internal:5432/orders' }],
  ['a JDBC URL', 'X', { Url: 'jdbc:mysql://app:s3cr3t@db.internal/orders' }],
  ['JDBC parameters', 'X', { Url: 'jdbc:postgresql://db.internal/orders?user=app&password=s3cr3t' }],
  ['a connection string', 'X', { a: 'Server=db;User Id=sa;Password=s3cr3t;' }],
  ['basic authentication', 'X', { a: 'https://deploy:s3cr3t@registry.example.com/' }],
  ['user data', 'AWS::EC2::Instance', { UserData: { 'Fn::Base64': '#!/bin/sh\nexport DB_PASSWORD=hunter2\n' } }],
  [
    'user data of a Sub',
    'AWS::EC2::Instance',
    { UserData: { 'Fn::Base64': { 'Fn::Sub': 'export TOKEN=abc123def ${AWS::Region}' } } },
  ],
  [
    'encoded user data',
    'aws:ec2/launchTemplate:LaunchTemplate',
    { userData: base64('#!/bin/sh\nexport DB_PASSWORD=hunter2\n') },
  ],
  [
    'user data in YAML',
    'AWS::EC2::Instance',
    { UserData: '#cloud-config\nusers:\n  - name: app\n    password: hunter2\n' },
  ],
  ['an option of a command', 'X', { Command: ['sh', '-c', 'migrate --db-password hunter2 up'] }],
  ['a bearer token', 'X', { Header: 'Authorization: Bearer abc123def456ghi789' }],
  ['an AWS secret access key', 'X', { a: `aws_secret_access_key = ${'wJalrXUtnFEMI/K7MDENG/bPxRfiCYzzzzzzzKEY'}` }],
  ['a password that begins like a reference', 'AWS::IAM::User', { LoginProfile: { Password: '$ecretPassw0rd' } }],
  ['an encoded assignment in a variable', LAMBDA, variables({ CONFIG: base64('{"password": "hunter2hunter2"}') })],
];

/** What only its randomness gives away. */
export const guesses: readonly Case[] = [
  ['a random variable', LAMBDA, variables({ SIGNING: random })],
  ['a random tag', 'X', { Tags: [{ Key: 'note', Value: random }] }],
  [
    'a random value in a script',
    'AWS::EC2::Instance',
    { UserData: { 'Fn::Base64': `#!/bin/sh\nexport SIGNING=${random}\n` } },
  ],
];

/** What must not be reported. */
export const innocents: readonly Case[] = [
  [
    'a dynamic reference',
    'AWS::RDS::DBInstance',
    { MasterUserPassword: '{{resolve:secretsmanager:rl/orders/db:SecretString:password}}' },
  ],
  [
    'a joined dynamic reference',
    'AWS::RDS::DBInstance',
    {
      MasterUserPassword: {
        'Fn::Join': ['', ['{{resolve:secretsmanager:', { Ref: 'S' }, ':SecretString:password::}}']],
      },
    },
  ],
  ['a secure parameter', 'AWS::RDS::DBInstance', { MasterUserPassword: '{{resolve:ssm-secure:/shop/db:1}}' }],
  ['a Ref', 'AWS::RDS::DBInstance', { MasterUserPassword: { Ref: 'DbPassword' } }],
  ['a GetAtt', 'X', { AuthToken: { 'Fn::GetAtt': ['Secret', 'Value'] } }],
  ['an import', 'X', { AuthToken: { 'Fn::ImportValue': 'shared-token' } }],
  ['an If of references', 'X', { Password: { 'Fn::If': ['Prod', { Ref: 'A' }, { Ref: 'AWS::NoValue' }] } }],
  [
    'a managed password',
    'AWS::RDS::DBInstance',
    { ManageMasterUserPassword: 'true', MasterUserSecret: { KmsKeyId: 'alias/shop' } },
  ],
  [
    'a generator',
    'AWS::SecretsManager::Secret',
    {
      GenerateSecretString: {
        PasswordLength: '40',
        GenerateStringKey: 'password',
        SecretStringTemplate: '{"username":"app"}',
        ExcludeCharacters: ' "@/',
      },
    },
  ],
  [
    'the second version of the metadata service',
    'AWS::EC2::LaunchTemplate',
    { MetadataOptions: { HttpTokens: 'required' } },
  ],
  ['an idempotency token', 'X', { ClientToken: 'a1b2c3d4', ClientRequestToken: 'a1b2c3d4' }],
  ['the ARN of a secret', 'X', { Secret: 'arn:aws:secretsmanager:us-east-1:111122223333:secret:x-AbCdEf' }],
  ['the name of a secret', LAMBDA, variables({ DB_SECRET: 'shop/database', SECRET_NAME: 'orders' })],
  [
    'a secret of ECS',
    'AWS::ECS::TaskDefinition',
    { Secrets: [{ Name: 'DB_PASSWORD', ValueFrom: 'arn:aws:ssm:us-east-1:1:parameter/x' }] },
  ],
  [
    'a secret of CodeBuild',
    'AWS::CodeBuild::Project',
    { Environment: { EnvironmentVariables: [{ Name: 'NPM_TOKEN', Type: 'SECRETS_MANAGER', Value: 'npm' }] } },
  ],
  ['a CDK token', 'X', { Password: '${Token[TOKEN.123]}' }],
  [
    'shell variables',
    'X',
    {
      UserData: {
        'Fn::Base64': 'export DB_PASSWORD=$(aws secretsmanager get-secret-value --secret-id x)\nexport TOKEN=$FOO',
      },
    },
  ],
  ['a URL that is filled in', 'X', { Url: { 'Fn::Sub': 'postgres://app:${Password}@${Host}/orders' } }],
  ['a URL with a port', 'X', { Url: 'https://example.com:8443/path@2x.png' }],
  ['prose', 'X', { Description: 'The password: required, at least 8 characters. Token is optional.' }],
  ['a documented example', 'X', { a: `AKIA${'IOSFODNN7EXAMPLE'}` }],
  ['a hash', 'X', variables({ CODE_SHA256: 'q7Zx9LmP2vR4tYbN8sWk3JhF6dGc1AoEq7Zx9LmP2vR=' })],
  ['a UUID', 'X', { Tags: [{ Key: 'run', Value: '3f2504e0-4f89-41d3-9a0c-0305e82c3301' }] }],
  ['a commit', 'X', { Tags: [{ Key: 'commit', Value: 'da39a3ee5e6b4b0d3255bfef95601890afd80709' }] }],
  [
    'names of things',
    LAMBDA,
    variables({ BUCKET: 'shop-assets-111122223333-us-east-1', FN: 'OrdersStack-HandlerFunction886CB40B-Production' }),
  ],
  ['a physical name', LAMBDA, variables({ TABLE: 'OrdersStack-OrdersTable315A1CB8-12WXYZABCDEFG' })],
  [
    'a password policy',
    'AWS::Cognito::UserPool',
    { Policies: { PasswordPolicy: { MinimumLength: '12', RequireSymbols: 'true' } } },
  ],
  [
    'a policy of IAM',
    'AWS::IAM::Policy',
    { PolicyDocument: { Statement: [{ Sid: 'ReadSecret', Action: 'secretsmanager:GetSecretValue', Resource: '*' }] } },
  ],
  ['words that end like pass', 'X', { bypass: 'yes1', Compass: 'north1', surpass: 'b1' }],
  ['a header that is filled in', 'X', { a: 'Authorization: Bearer ${Token}' }],
  [
    'a certificate',
    'X',
    { Body: '-----BEGIN CERTIFICATE-----\nMIIDdzCCAl+gAwIBAgIEAgAAuTANBg\n-----END CERTIFICATE-----' },
  ],
  ['a public key', 'AWS::EC2::KeyPair', { PublicKeyMaterial: 'ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQC7' }],
  ['a key of KMS', 'X', { KmsKeyId: '1234abcd-12ab-34cd-56ef-1234567890ab' }],
  ['an asset', LAMBDA, { Code: { S3Key: '3161c38611a2dd94d88b00642bd29f81100bc28f8e4b9a5de267e0efe98e7258.zip' } }],
  ['stars', 'X', { Password: '********' }],
  ['an unknown of Pulumi', 'x', { description: '04da6b54-80e4-46f7-96ec-b56ff0331ba9' }],
  ['a limit of tokens', 'X', { MaxTokens: '4096' }],
  ['options of a command', 'X', { Command: 'run --password-file /run/p --token $TOKEN --secret --verbose' }],
  [
    'a script that computes',
    'AWS::EC2::LaunchTemplate',
    { UserData: 'token = ask("api/token")\nsecret = os.environ[\'SECRET\']\npassword = fetch_password(session)\n' },
  ],
  ['a thumbprint', 'AWS::IAM::OIDCProvider', { ThumbprintList: ['6938fd4d98bab03faadb97b34396831e3780aea1'] }],
  ['a checksum', 'X', variables({ LAYER_CHECKSUM: 'q7Zx9LmP2vR4tYbN8sWk3JhF6dGc1AoE' })],
];
