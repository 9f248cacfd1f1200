import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inc } from 'semver';
import { type Registry, startRegistry } from './registry';
import { type Released, releasedOf } from './released';
import { Scenario, type Step } from './scenario';
import { cloneOf } from './scratch-clone';
import { cdkUser, libraryAuthor, pulumiUser, type Users } from './users';

// What this does not prove: that npmjs.com accepts what verdaccio does, that its identity exchange works, that GitHub makes the
// releases. The tests of what is released are left out: `npm test` runs them.

const { fingerprint } = require('../../scripts/launch-decisions.cjs');

const root = join(__dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'release-test-'));
const steps: Record<string, Step> = {};
let registry: Registry;
let scenario: Scenario;
let released: readonly Released[];

const first = (project: string) => released.find((item) => item.project === project)?.version ?? '';
const fixed = (project: string) => inc(first(project), 'patch') ?? '';
const broken = (project: string) => inc(first(project), first(project).startsWith('0.') ? 'minor' : 'major') ?? '';
const file = (path: string) => readFileSync(join(scenario.clone.folder, path), 'utf8');
const manifest = (project: string) => JSON.parse(file(`packages/${project}/package.json`));
const added = (step: Step, before: Step) => ({
  tags: step.tags.filter((tag) => !before.tags.includes(tag)),
  published: step.published.filter((version) => !before.published.includes(version)),
});
/** The breaking change: a property of the CDK room gets another name, and everybody who needs the library comes along. */
const change = {
  project: 'secure-iam',
  property: 'maxSession',
  renamed: 'maxDuration',
  dependents: [
    'backups',
    'cutover',
    'ec2-bluegreen',
    'observability',
    'pulumi-components',
    'rds-promotion',
    's3-migration',
  ],
} as const;
const subject = `feat(${change.project})!: a breaking change`;
const footer = `BREAKING CHANGE: \`${change.property}\` is \`${change.renamed}\`.`;

beforeAll(async () => {
  registry = await startRegistry(join(folder, 'registry'));
  scenario = new Scenario(cloneOf(root, folder), registry);
  released = releasedOf(scenario.clone.folder);
  const step = (name: string, act: () => { status: number | null; output: string }) => {
    steps[name] = scenario.step(name, act);
    const { seconds, status, output } = steps[name];
    console.log(`${name}: ${seconds} s, ended with ${status}`);
    return output;
  };

  step('first', () => scenario.release());

  scenario.commit('fix(observability): a fix in one library', () =>
    scenario.append('packages/observability/src/core/index.ts', '\n// Fixed.\n'),
  );
  step('fix, dry run', () => scenario.release('--dry-run'));
  step('fix, prepared', () => scenario.release('--prepare'));
  step('fix, pushed', () => scenario.node('scripts/release/push.mjs'));
  rmSync(join(scenario.clone.folder, 'out/release'), { recursive: true });
  step('fix, taken up again', () => scenario.release());
  step('nothing left', () => scenario.release());

  scenario.commit(`${subject}\n\n${footer}`, () =>
    scenario.rename(`packages/${change.project}/src/cdk`, change.property, change.renamed),
  );
  step('break, prepared', () => scenario.release('--prepare'));
  scenario.elsewhere('ARCHITECTURE.md', '\nSomebody else was here.\n');
  step('break, pushed', () => scenario.node('scripts/release/push.mjs'));
  step('break, published', () => scenario.node('scripts/release/publish.mjs'));
  step('break, published again', () => scenario.node('scripts/release/publish.mjs'));
  step('projen', () => scenario.node('node_modules/projen/bin/projen', '--no-post'));

  scenario.commit('fix(observability): says it is a fix', () =>
    scenario.rename('packages/observability/src/cdk', 'SlackChannel', 'SlackRoom'),
  );
  step('blocked', () => scenario.release());
});

afterAll(async () => {
  await registry?.close();
  rmSync(folder, { recursive: true, force: true });
});

const succeeded = (name: string): Step => {
  const step = steps[name];
  if (!step) throw new Error(`the scenario did not come to "${name}"`);
  if (step.status !== 0) throw new Error(`"${name}" ended with ${step.status}:\n${step.output}`);
  return step;
};

describe('the first release', () => {
  test('publishes every package as its manifest says, with tags and changelogs', () => {
    const { tags, published } = succeeded('first');
    const all = released.map(({ project, version }) => `${project}@${version}`).sort();
    expect(tags).toEqual(all);
    expect([...published].sort()).toEqual(all);
    for (const { project, version } of released) {
      expect(file(`packages/${project}/CHANGELOG.md`)).toMatch(
        new RegExp(`^##? ${version.replaceAll('.', '\\.')} \\(`, 'm'),
      );
    }
  });

  test('publishes nothing private: the registry knows the released packages alone', () => {
    expect(registry.packages()).toEqual(released.map(({ project }) => project).sort());
    expect(registry.packages()).not.toContain('testkit');
  });
});

describe('a fix in one library', () => {
  test('is announced by a dry run that changes nothing', () => {
    const { output, head, tags, published, drift } = succeeded('fix, dry run');
    expect(output).toMatch(`observability ${first('observability')} → ${fixed('observability')}`);
    expect(output).toMatch('observability: API compared with the last release, 0 breaking changes');
    expect({ tags, published, drift }).toEqual({
      tags: steps.first?.tags,
      published: steps.first?.published,
      drift: '',
    });
    expect(scenario.clone.git('log', '-1', '--format=%s', head)).toBe('fix(observability): a fix in one library');
    expect(output).not.toMatch(/^ {2}(?!observability)[\w-]+ \d/m);
  });

  test('leaves the machine with the push, and not before', () => {
    const prepared = succeeded('fix, prepared');
    expect(prepared.tags).toEqual(succeeded('first').tags);
    expect(added(succeeded('fix, pushed'), prepared)).toEqual({
      tags: [`observability@${fixed('observability')}`],
      published: [],
    });
  });

  test('is finished by the next run when publishing was interrupted, alone', () => {
    const again = succeeded('fix, taken up again');
    expect(again.output).toMatch('To be finished, from an earlier run');
    expect(added(again, succeeded('fix, pushed'))).toEqual({
      tags: [],
      published: [`observability@${fixed('observability')}`],
    });
  });

  test('leaves nothing to release, nor changes in the tree', () => {
    const { output, head, drift } = succeeded('nothing left');
    expect(output).toMatch('Nothing to release');
    expect(head).toBe(succeeded('fix, taken up again').head);
    expect(drift).toBe('');
  });

  test('is what the changelog says, by itself', () => {
    const [newest] = file('packages/observability/CHANGELOG.md')
      .split(/^##? /m)
      .filter((part) => part.startsWith(fixed('observability')));
    expect(newest).toMatch('a fix in one library');
    expect(newest).not.toMatch('breaking');
  });
});

describe('a breaking change', () => {
  test('releases the library and everybody who needs it, each as breaking', () => {
    const expected = [change.project, ...change.dependents].map((project) => {
      const before = project === 'observability' ? fixed(project) : first(project);
      return `${project}@${inc(before, first(project).startsWith('0.') ? 'minor' : 'major')}`;
    });
    const { tags, published } = added(succeeded('break, published'), succeeded('nothing left'));
    expect(tags).toEqual(expected.sort());
    expect([...published].sort()).toEqual(expected.sort());
  });

  test('moves the ranges of those who follow', () => {
    const range = `^${broken(change.project)}`;
    for (const project of change.dependents) {
      const { version } = manifest(project);
      const { dependencies, peerDependencies } = registry.packument(project).versions[version] ?? {};
      expect({ ...dependencies, ...peerDependencies }[`@regionlift/${change.project}`]).toBe(range);
      expect(registry.packument(project)['dist-tags'].latest).toBe(version);
    }
  });

  test('says so in the changelogs of both', () => {
    const [, breaking] = file(`packages/${change.project}/CHANGELOG.md`).split('Breaking Changes');
    expect(breaking).toMatch(`\`${change.property}\` is \`${change.renamed}\``);
    const [follower] = change.dependents;
    expect(file(`packages/${follower}/CHANGELOG.md`)).toMatch(`Updated ${change.project} to ${broken(change.project)}`);
  });

  test('is pushed on top of what came in between', () => {
    succeeded('break, pushed');
    const { git } = scenario.clone;
    expect(git('log', '-3', '--format=%s', `${change.project}@${broken(change.project)}`).split('\n')).toEqual([
      'chore(release): publish',
      'docs: somebody else was here',
      subject,
    ]);
  });

  test('can be published again: what is there is skipped', () => {
    const { output, published } = succeeded('break, published again');
    expect(output.match(/is there already: skipped/g)).toHaveLength(change.dependents.length + 1);
    expect(published).toEqual(succeeded('break, published').published);
  });

  test('leaves no generated file behind: projen has nothing to add', () => {
    expect(succeeded('projen').drift).toBe('');
  });
});

describe('a breaking change that calls itself a fix', () => {
  test('is refused with what breaks, and nothing has happened', () => {
    const blocked = steps.blocked;
    expect(blocked?.status).toBe(1);
    expect(blocked?.output).toMatch(/observability \S+ would break users of/);
    expect(blocked?.output).toMatch(/SlackChannel.*removed|removed.*SlackChannel/i);
    const before = succeeded('break, published');
    expect(blocked).toMatchObject({ tags: before.tags, published: before.published, drift: '' });
    expect(scenario.clone.git('log', '-1', '--format=%s')).toBe('fix(observability): says it is a fix');
    expect(file('node_modules/.installed-lock')).toBe(fingerprint(file('package-lock.json')));
  });
});

describe('whoever installs it from the registry', () => {
  const users = (): Users => ({
    root,
    folder: join(folder, 'users'),
    registry,
    ours: Object.fromEntries(released.map(({ project }) => [`@regionlift/${project}`, manifest(project).version])),
  });

  test('synthesizes with CDK in TypeScript, as CommonJS and as an ES module', () => {
    const { said, refused } = cdkUser(users());
    expect(said).toEqual(Array(2).fill('5 other doors, 1 + 1 buckets'));
    expect(refused).toMatch('TS2322');
  });

  test('runs a Pulumi program in TypeScript', () => {
    const { said, refused } = pulumiUser(users());
    expect(said).toEqual(['buckets in us-east-1 and us-west-2']);
    expect(refused).toMatch('TS2322');
  });

  test('builds a jsii library on top of it', () => {
    const { base, dependencies } = libraryAuthor(users());
    expect(base).toBe('@regionlift/s3-migration.BucketMigration');
    expect(dependencies['@regionlift/s3-migration']).toBe(`^${manifest('s3-migration').version}`);
  });
});
