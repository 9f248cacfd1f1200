import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

interface Step {
  readonly uses?: string;
  readonly run?: string;
}

interface Job {
  readonly permissions: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}

const text = readFileSync(join(__dirname, '../../../.github/workflows/release.yml'), 'utf8');
const { jobs, concurrency }: { jobs: Record<string, Job>; concurrency: Record<string, unknown> } = parse(text);
const rights = (job: string) => Object.entries(jobs[job]?.permissions ?? {}).filter(([, level]) => level === 'write');

test('a run is never cancelled by another', () => {
  expect(concurrency['cancel-in-progress']).toBe(false);
});

test('each job has at most one right to write, and only the one that publishes has an identity', () => {
  expect(Object.fromEntries(Object.keys(jobs).map((job) => [job, rights(job).map(([right]) => right)]))).toEqual({
    'dry-run': [],
    prepare: [],
    push: ['contents'],
    publish: ['id-token'],
    announce: ['contents'],
  });
});

test('whoever may write installs nothing and runs only what is checked in', () => {
  const own = /^(node scripts\/release\/\w+\.mjs|(git config user\.\w+ "[^"`$]+"\n?)+)$/;
  const commands = Object.keys(jobs)
    .filter((job) => rights(job).length > 0)
    .flatMap((job) => jobs[job]?.steps ?? [])
    .flatMap(({ run }) => run ?? []);
  expect(commands.length).toBeGreaterThan(2);
  expect(commands.filter((command) => !own.test(command))).toEqual([]);
  expect(own.test('npm ci')).toBe(false);
});

test('every action is pinned to a version, and no secret is used: the registry trusts the workflow', () => {
  const actions = Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ uses }) => uses ?? []));
  expect(actions.length).toBeGreaterThan(0);
  expect(actions.filter((action) => !/^actions\/[\w-]+@v\d+$/.test(action))).toEqual([]);
  expect(text).not.toMatch(/secrets\.|NODE_AUTH_TOKEN|NPM_TOKEN/);
});
