// biome-ignore-all lint/suspicious/noTemplateCurlyInString: GitHub's own expression syntax

import { GithubWorkflow } from 'projen/lib/github';
import { JobPermission } from 'projen/lib/github/workflows-model';
import type { NodeProject } from 'projen/lib/javascript';
import { versions } from './versions';

/** Pull requests and main, on every Node that we support; the newest run of a branch replaces older ones. */
export function buildWorkflow(project: NodeProject): void {
  if (!project.github) throw new Error('the build workflow needs the GitHub component of the root project');
  const workflow = new GithubWorkflow(project.github, 'build', {
    limitConcurrency: true,
    concurrencyOptions: { group: 'build-${{ github.ref }}', cancelInProgress: true },
  });
  workflow.on({ push: { branches: ['main'] }, pullRequest: {}, workflowDispatch: {} });
  workflow.addJob('build', {
    name: 'Node ${{ matrix.node }}',
    runsOn: ['ubuntu-latest'],
    timeoutMinutes: 60,
    permissions: { contents: JobPermission.READ },
    strategy: { failFast: false, matrix: { domain: { node: [...versions.node.matrix] } } },
    steps: [
      { name: 'Check out', uses: 'actions/checkout@v5', with: { 'persist-credentials': false } },
      {
        name: 'Set up Node',
        uses: 'actions/setup-node@v5',
        with: { 'node-version': '${{ matrix.node }}', cache: 'npm' },
      },
      {
        name: 'Set up Python for the template judges and the languages',
        uses: 'actions/setup-python@v6',
        with: { 'python-version': '3.12' },
      },
      { name: 'Set up Go', uses: 'actions/setup-go@v6', with: { 'go-version': versions.go, cache: false } },
      {
        name: 'Set up Java',
        uses: 'actions/setup-java@v5',
        with: { distribution: 'temurin', 'java-version': '21' },
      },
      { name: 'Check', run: '.ci/run' },
    ],
  });
}
