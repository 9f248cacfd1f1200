// biome-ignore-all lint/suspicious/noTemplateCurlyInString: GitHub's own expression syntax

import { GithubWorkflow } from 'projen/lib/github';
import { type Job, JobPermission, type JobStep } from 'projen/lib/github/workflows-model';
import type { NodeProject } from 'projen/lib/javascript';
import { versions } from './versions';

const isPullRequest = "github.event_name == 'pull_request'";
const hasPackages = "needs.prepare.outputs.packages != '0'";
const artifact = { name: 'release', path: 'out/release' };

/**
 * Releases what has changed, when somebody asks for it; pull requests are told what a release would be. Nothing that is
 * installed from a registry runs in a job that may write: `prepare` builds, the others have only what is checked in and what
 * `prepare` left. A job that failed can be run again: each skips what is done. A run is never cancelled by another.
 */
export function releaseWorkflow(project: NodeProject): void {
  if (!project.github) throw new Error('the release workflow needs the GitHub component of the root project');
  const workflow = new GithubWorkflow(project.github, 'release', {
    limitConcurrency: true,
    concurrencyOptions: { group: `release-\${{ ${isPullRequest} && github.ref || 'main' }}`, cancelInProgress: false },
  });
  workflow.on({ workflowDispatch: {}, pullRequest: {} });
  workflow.addJobs({
    'dry-run': {
      ...job('What would be released', { contents: JobPermission.READ }),
      if: isPullRequest,
      steps: [...checkOut({ credentials: false }), node('npm'), { name: 'Say', run: 'npm run release -- --dry-run' }],
    },
    prepare: {
      ...job('Versions, changelogs, tarballs', { contents: JobPermission.READ }),
      if: `github.event_name == 'workflow_dispatch' && github.ref == 'refs/heads/main'`,
      outputs: { packages: { stepId: 'prepare', outputName: 'packages' } },
      steps: [
        ...checkOut({ credentials: false }),
        node('npm'),
        identity,
        { name: 'Prepare', id: 'prepare', run: 'npm run release -- --prepare' },
        {
          name: 'Keep what is to be published',
          if: "steps.prepare.outputs.packages != '0'",
          uses: 'actions/upload-artifact@v6',
          with: { ...artifact, 'if-no-files-found': 'error' },
        },
      ],
    },
    push: {
      ...job('Commit and tags', { contents: JobPermission.WRITE }),
      needs: ['prepare'],
      if: hasPackages,
      steps: [...checkOut({ credentials: true }), node(), identity, fetchArtifact, script('push')],
    },
    publish: {
      ...job('To the registry', { contents: JobPermission.READ, idToken: JobPermission.WRITE }),
      needs: ['prepare', 'push'],
      if: hasPackages,
      environment: 'npm',
      steps: [...checkOut({ credentials: false }), node(), fetchArtifact, script('publish')],
    },
    announce: {
      ...job('Release notes', { contents: JobPermission.WRITE }),
      needs: ['prepare', 'publish'],
      if: hasPackages,
      steps: [
        ...checkOut({ credentials: false }),
        node(),
        fetchArtifact,
        { ...script('announce'), env: { GH_TOKEN: '${{ github.token }}' } },
      ],
    },
  });
}

function job(name: string, permissions: Job['permissions']): Omit<Job, 'steps'> {
  return { name, runsOn: ['ubuntu-latest'], timeoutMinutes: 60, permissions };
}

/** With all history: tags say what was released, commits what has changed since. */
function checkOut({ credentials }: { readonly credentials: boolean }): JobStep[] {
  return [
    {
      name: 'Check out',
      uses: 'actions/checkout@v5',
      with: { 'fetch-depth': 0, 'persist-credentials': credentials },
    },
  ];
}

function node(cache?: 'npm'): JobStep {
  return {
    name: 'Set up Node',
    uses: 'actions/setup-node@v5',
    with: { 'node-version': versions.node.development, ...(cache && { cache }) },
  };
}

const identity: JobStep = {
  name: 'Commit as the workflow',
  run: [
    'git config user.name "github-actions[bot]"',
    'git config user.email "41898282+github-actions[bot]@users.noreply.github.com"',
  ].join('\n'),
};

const fetchArtifact: JobStep = {
  name: 'Fetch what was prepared',
  uses: 'actions/download-artifact@v7',
  with: artifact,
};

function script(name: string): JobStep {
  return { name: `${name[0]?.toUpperCase()}${name.slice(1)}`, run: `node scripts/release/${name}.mjs` };
}
