import { CdkApp, PulumiApp } from './projenrc/app';
import { Benchmarks } from './projenrc/benchmarks';
import { ComponentProvider } from './projenrc/component-provider';
import { Contract } from './projenrc/contract';
import { goApp, pythonApp } from './projenrc/foreign-app';
import { Integration } from './projenrc/integration';
import { Library, LibraryKind } from './projenrc/library';
import { Monorepo } from './projenrc/monorepo';
import { PublishedTool } from './projenrc/published-tool';
import { Tool } from './projenrc/tool';
import { versions } from './projenrc/versions';
import { Workload } from './projenrc/workload';

const repo = new Monorepo();

// Private tools that the tests and `npm start` use.
const testkit = new Tool(repo, 'testkit', {
  description: 'Captures CDK and Pulumi programs and compares them as facts',
  deps: [
    ...versions.capture,
    ...versions.certificates,
    ...versions.charts,
    ...versions.parity,
    ...versions.cdk,
    ...versions.pulumi,
  ],
});
new Tool(repo, 'preview', {
  description: 'Prints what the sample apps would create, by region',
  deps: ['@regionlift/testkit@*', ...versions.terminal],
});

const pglab = new Tool(repo, 'pglab', {
  description: 'Real PostgreSQL servers on one machine: physical copy, promotion, a link with a round-trip time',
  deps: versions.postgres,
});

// Published, but no construct library: it judges programs that know nothing of Regionlift.
const readiness = new PublishedTool(repo, 'readiness', {
  description: 'Judges whether a CDK, CloudFormation or Pulumi program is safe to move between AWS regions with',
  doors: ['cdk', 'pulumi', 'jest'],
  bin: { regionlift: 'main.ts' },
  deps: versions.readiness,
  optionalPeers: [...versions.cdkPeers, ...versions.policyPack],
  devDeps: [
    ...versions.serviceSpec,
    ...versions.policyPack,
    ...versions.analyzer,
    ...versions.cdk,
    ...versions.pulumi,
    ...versions.nag,
    ...versions.schedules,
    ...versions.iamData,
  ],
});

// Libraries, in the order in which they may depend on each other.
const migration = new Library(repo, 'migration', {
  kind: LibraryKind.VOCABULARY,
  description: 'Regions, phases, parts, findings and names: the vocabulary of every Regionlift library',
  runtime: { bundled: false },
  devDeps: versions.regionFacts,
});
const iam = new Library(repo, 'secure-iam', {
  kind: LibraryKind.FOUNDATION,
  description: 'Least-privilege policies, roles and secrets for moving a workload between AWS regions',
  siblings: [migration],
  devDeps: versions.iamData,
});
const s3 = new Library(repo, 's3-migration', {
  kind: LibraryKind.PART,
  description: 'Moves S3 buckets between AWS regions: replication, backfill, completeness and endpoint flip',
  siblings: [migration, iam],
  runtime: { devDeps: versions.s3Runtime },
  devDeps: versions.iamData,
});
const rds = new Library(repo, 'rds-promotion', {
  kind: LibraryKind.PART,
  description: 'Moves RDS databases between AWS regions: replica, promotion, logical handover, rollback',
  siblings: [migration, iam],
  runtime: { devDeps: versions.rdsRuntime },
  devDeps: [...versions.iamData, `${pglab.npmName}@*`],
  live: true,
});
const ec2 = new Library(repo, 'ec2-bluegreen', {
  kind: LibraryKind.PART,
  description: 'Moves EC2 fleets between AWS regions behind addresses that do not change: blue/green by weights',
  siblings: [migration, iam],
  runtime: { devDeps: versions.ec2Runtime },
  devDeps: [...versions.iamData, ...versions.ec2Live],
  live: true,
});

const observability = new Library(repo, 'observability', {
  kind: LibraryKind.OPERATION,
  description: 'Watches a migration between AWS regions: dashboard, alarms, abort signal, logs and canaries',
  siblings: [migration, iam],
  devDeps: versions.iamData,
});
const backups = new Library(repo, 'backups', {
  kind: LibraryKind.OPERATION,
  description: 'Protects a migration between AWS regions: vaults, plans, copies, restore tests, recovery-point gate',
  siblings: [migration, iam],
  runtime: { devDeps: versions.backupsRuntime },
  devDeps: [...versions.iamData, ...versions.schedules],
});

const cutover = new Library(repo, 'cutover', {
  kind: LibraryKind.OPERATION,
  description: 'Carries a workload from one AWS region to another, and back: one state machine from the parts',
  siblings: [migration, iam],
  runtime: { devDeps: versions.cutoverRuntime },
  devDeps: [...versions.iamData, ...versions.stateMachines],
});

const libraries = [migration, iam, s3, rds, ec2, observability, backups, cutover];

// The Pulumi dialect for programs in YAML, Python, Go, .NET and Java.
new ComponentProvider(repo, 'pulumi-components', {
  description:
    'Moves a workload between AWS regions from a Pulumi program in any language: YAML, Python, Go, .NET, Java',
  pulumiName: 'regionlift',
  libraries,
  devDeps: versions.componentProvider,
  // The sample that its tests compare it with.
  testInputs: ['{workspaceRoot}/apps/orders-pulumi/src/**/*', '{workspaceRoot}/apps/orders-service/**/*'],
});

// Sample apps: thin, no logic.
const workload = new Workload(repo, 'orders-service', { description: "What the orders workload's instances run" });
const cdk = new CdkApp(repo, 'orders-cdk', { libraries, workload, readiness, tools: [testkit] });
const pulumi = new PulumiApp(repo, 'orders-pulumi', { libraries, workload, readiness, tools: [testkit] });
pythonApp(repo, 'orders-python', libraries);
goApp(repo, 'orders-go', libraries);
new Contract(repo, 'orders-parity', { cdk, pulumi, testkit, readiness });

new Tool(repo, 'rehearsal', {
  description: 'Carries out the cutover of a synthesized app on one machine, against real databases and live clients',
  deps: [`${testkit.npmName}@*`, `${pglab.npmName}@*`, ...versions.rehearsal],
  devDeps: [...versions.policySimulator, ...versions.iamData, ...versions.cdk],
  runs: [s3, rds, ec2, backups, cutover],
  live: true,
});

// Measured by hand: `npx nx run benchmarks:handover`.
new Benchmarks(repo, [{ name: 'handover' }, { name: 'rehearsal', apps: [cdk] }, { name: 'readiness', apps: [cdk] }]);

// Deployed by people who have an account; their snapshots are compared everywhere.
new Integration(repo);

repo.synth();
