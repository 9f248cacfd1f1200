import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Proves that the wall stops a bad import, rule by rule, with the very configuration that guards the repository.
 * The fixtures are a small copy of its layout. Not proven: that the rules are the right ones; see ARCHITECTURE.md.
 */
const root = join(__dirname, '../..');
const config = join(root, '.dependency-cruiser.json');

/** The bad line's file → every rule that must object to it. */
const badImports: Record<string, string[]> = {
  'packages/migration/src/core/bad-sdk.ts': ['core-imports-cores-only'],
  'packages/migration/src/core/bad-framework.ts': ['core-imports-cores-only'],
  'packages/migration/src/core/bad-builtin.ts': ['core-imports-cores-only'],
  'packages/migration/src/core/bad-shell.ts': ['core-imports-cores-only'],
  'packages/migration/src/core/bad-cycle-other.ts': ['no-cycles'], // with bad-cycle.ts; a cycle is reported once
  'packages/migration/src/cdk/bad-pulumi.ts': ['cdk-renders-only'],
  'packages/migration/src/cdk/bad-pulumi-room.ts': ['cdk-renders-only'],
  'packages/migration/src/cdk/bad-sdk.ts': ['cdk-renders-only'],
  'packages/migration/src/cdk/bad-io.ts': ['cdk-renders-only'],
  'packages/secure-iam/src/cdk/bad-sibling-core.ts': ['cdk-renders-only'],
  'packages/migration/src/pulumi/bad-cdk.ts': ['pulumi-renders-only'],
  'packages/migration/src/pulumi/bad-cdk-room.ts': ['pulumi-renders-only'],
  'packages/migration/src/pulumi/bad-root.ts': ['pulumi-imports-services-not-the-root'],
  'packages/s3-migration/src/runtime/bad-framework.ts': ['runtime-carries-out-only'],
  'packages/s3-migration/src/runtime/bad-sibling.ts': ['runtime-carries-out-only'],
  'packages/s3-migration/src/runtime/bad-io.ts': ['runtime-carries-out-only'],
  'packages/secure-iam/src/index.ts': ['front-door-opens-the-cdk-room'],
  'packages/migration/test/bad-arrow.test.ts': ['arrows-of-migration'],
  'packages/secure-iam/test/bad-arrow.test.ts': ['arrows-of-secure-iam'],
  'packages/s3-migration/test/bad-part.test.ts': ['arrows-of-s3-migration', 'parts-never-meet'],
  'packages/rds-promotion/test/bad-part.test.ts': ['arrows-of-rds-promotion', 'parts-never-meet'],
  'packages/ec2-bluegreen/test/bad-part.test.ts': ['arrows-of-ec2-bluegreen', 'parts-never-meet'],
  'packages/observability/test/bad-arrow.test.ts': ['arrows-of-observability'],
  'packages/backups/test/bad-arrow.test.ts': ['arrows-of-backups'],
  'packages/cutover/test/bad-arrow.test.ts': ['arrows-of-cutover'],
  'packages/s3-migration/test/bad-inside.test.ts': ['siblings-meet-at-doors'],
  'packages/migration/test/bad-nowhere.test.ts': ['imports-resolve'],
  'packages/readiness/src/read/bad-framework.ts': ['judge-knows-no-framework'],
  'packages/readiness/src/cdk/bad-pulumi.ts': ['judge-cdk-door-without-pulumi'],
  'packages/readiness/src/pulumi/bad-cdk.ts': ['judge-pulumi-door-without-cdk'],
  'packages/readiness/src/checks/bad-io.ts': ['checks-decide-from-facts'],
  'packages/readiness/src/read/bad-parity.ts': ['judge-bundles-facts-alone'],
  'packages/readiness/src/read/bad-path.ts': ['judge-names-the-testkit'],
  'packages/pulumi-components/src/bad-sdk.ts': ['components-assemble-only'],
  'packages/testkit/src/bad-library.ts': ['tools-know-no-library'],
  'apps/bad/src/inside.ts': ['apps-use-public-doors'],
  'apps/bad/src/tool.ts': ['apps-use-public-doors'],
};

const objections = cruiseFixtures();

test.each(Object.entries(badImports))('stops %s', (file, rules) => {
  expect(objections.get(file)).toEqual(rules);
});

test('lets every other line of the fixtures pass', () => {
  expect([...objections.keys()].sort()).toEqual(Object.keys(badImports).sort());
});

test('has no rule without a bad import that it stops', () => {
  const rules: { name: string }[] = JSON.parse(readFileSync(config, 'utf8')).forbidden;
  const proven = new Set(Object.values(badImports).flat());
  expect(rules.map(({ name }) => name).filter((name) => !proven.has(name))).toEqual([]);
});

/** File → sorted names of the rules that it breaks. */
function cruiseFixtures(): Map<string, string[]> {
  const depcruise = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const args = [depcruise, 'packages', 'apps', '--config', config, '--output-type', 'json'];
  const { stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: join(__dirname, 'room-wall/fixtures'),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (!stdout) throw new Error(`dependency-cruiser did not run: ${stderr}`);
  const found = new Map<string, Set<string>>();
  for (const { from, rule } of JSON.parse(stdout).summary.violations) {
    found.set(from, (found.get(from) ?? new Set()).add(rule.name));
  }
  return new Map([...found].map(([file, names]) => [file, [...names].sort()]));
}
