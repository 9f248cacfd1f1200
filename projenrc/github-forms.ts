import { YamlFile } from 'projen';
import type { Monorepo } from './monorepo';
import { repository } from './repository';

/** What a report has to say before somebody can act on it; the packages to choose from are those that there are. */
export function issueForms(monorepo: Monorepo): void {
  const form = (name: string, obj: () => object) =>
    new YamlFile(monorepo, `.github/ISSUE_TEMPLATE/${name}.yml`, { obj });
  form('bug', () => ({
    name: 'Something is wrong',
    description: 'A finding that should not be, a template that does not deploy, a step that does not do what it says',
    labels: ['bug'],
    body: [
      text('Secrets and account numbers do not belong here. A vulnerability is reported in private: see SECURITY.md.'),
      packageChoice(monorepo),
      choice('dialect', 'Dialect', ['CDK', 'Pulumi', 'both', 'neither']),
      input(
        'versions',
        'Versions',
        'of the package, aws-cdk-lib or @pulumi/aws, Node and, with CDK, your language',
        true,
      ),
      choice('phase', 'Phase of the migration', ['REPLICATE', 'PROMOTED', 'CUT_OVER', 'FINALISED', 'none is deployed']),
      area('happened', 'What happened', 'The whole message, with its PascalCase code where it has one.'),
      area('expected', 'What should have happened'),
      area('program', 'The smallest program that shows it', 'Names and ids changed. It is shown as TypeScript.', 'ts'),
      {
        type: 'checkboxes',
        id: 'serving',
        attributes: {
          label: 'Is a migration stuck because of it?',
          options: [
            { label: 'Yes, and clients are affected. The README of the package says how to lead them back by hand.' },
          ],
        },
      },
    ],
  }));
  form('feature', () => ({
    name: 'Something is missing',
    description: 'What you want to move, and what keeps you from it',
    labels: ['enhancement'],
    body: [
      packageChoice(monorepo),
      area('need', 'What you want to move, or know', 'The need, not the solution.'),
      area('today', 'What you do today instead'),
      area(
        'loss',
        'What could be lost',
        'Data, writes, requests, the way back: what has to be refused or proved.',
        undefined,
        false,
      ),
      input('source', 'Where AWS describes it', 'a page of its documentation', false),
    ],
  }));
  form('config', () => ({
    blank_issues_enabled: false,
    contact_links: [
      {
        name: 'A question',
        url: `${repository.homepage}/discussions`,
        about: 'How something is done, or why it is as it is. The index of the documentation is docs/README.md.',
      },
      {
        name: 'A vulnerability',
        url: `${repository.homepage}/security/advisories/new`,
        about: 'In private, please: SECURITY.md says what happens then.',
      },
    ],
  }));
}

/** What every change is asked. */
export const pullRequestTemplate = [
  '<!-- The title is a conventional commit scoped by package: feat(s3-migration): … A breaking change carries ! and says BREAKING CHANGE: below. -->',
  '',
  '**What changes for users, and why**',
  '',
  '**How it is proved** (tests that fail without it; what they do not prove)',
  '',
  '- [ ] Both dialects, or the difference is intended and recorded',
  '- [ ] No logical id, URN, name, export or finding code changes, or the change is marked as breaking',
  '- [ ] `.ci/run` passes; generated files are committed',
];

const text = (value: string) => ({ type: 'markdown', attributes: { value } });

const packageChoice = ({ libraries, tools }: Monorepo) =>
  choice('package', 'Package', [
    ...[...libraries, ...tools.filter((tool) => tool.package.manifest.private !== true)].map(({ npmName }) => npmName),
    'the repository itself',
  ]);

const choice = (id: string, label: string, options: readonly string[]) => ({
  type: 'dropdown',
  id,
  attributes: { label, options },
  validations: { required: true },
});

const input = (id: string, label: string, description: string, required: boolean) => ({
  type: 'input',
  id,
  attributes: { label, description },
  validations: { required },
});

const area = (id: string, label: string, description?: string, render?: string, required = true) => ({
  type: 'textarea',
  id,
  attributes: { label, ...(description && { description }), ...(render && { render }) },
  validations: { required },
});
