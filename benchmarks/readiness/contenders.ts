import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { App, Stack } from 'aws-cdk-lib';
import { CfnInclude } from 'aws-cdk-lib/cloudformation-include';
import { AwsSolutionsChecks } from 'cdk-nag';
import { catalogue } from '../../packages/readiness/src/catalogue';
import { judge } from '../../packages/readiness/src/judge';
import { programOfTemplates } from '../../packages/readiness/src/read';
import { grouped } from '../../packages/readiness/test/mutants/grouped';
import type { Template } from './mutated';

/** A file with a template, and the other templates of the same app, which only some contenders look at. */
export interface Candidate {
  readonly file: string;
  readonly template: Template;
  /** Templates of the whole app, this one among them, with their regions. */
  readonly app: readonly { readonly template: Template; readonly region: string }[];
}

/** A judge of templates: what it says of each, in their order. Texts that are equal are the same finding. */
export interface Contender {
  readonly name: string;
  readonly judge: (candidates: readonly Candidate[]) => readonly ReadonlySet<string>[];
}

const account = '111122223333';

/** The whole catalogue over all templates of the app: reading and judging. */
export const ours: Contender = {
  name: 'regionlift check',
  judge: (candidates) =>
    candidates.map(({ app }) => {
      const program = programOfTemplates(
        app.map(({ template, region }, index) => ({
          stackName: `stack-${index}`,
          account,
          region,
          document: template as never,
        })),
        { title: 'app' },
      );
      const { judgements } = judge(program, { checks: catalogue, today: '2026-11-26' });
      return new Set(
        judgements
          .filter(({ verdict }) => verdict !== 'pass')
          .map(({ code, verdict, subject, property }) => [code, verdict, subject, property].join(' ')),
      );
    }),
};

/** cdk-nag's AwsSolutions over one template, brought into a stack by CfnInclude, as its README says; without synthesis. */
export const cdkNag: Contender = {
  name: 'cdk-nag AwsSolutions',
  judge: (candidates) =>
    candidates.map(({ file }) => {
      try {
        const stack = new Stack(new App({ context: { 'aws:cdk:disable-stack-trace': true } }), 'Stack');
        new CfnInclude(stack, 'Template', { templateFile: file });
        const { violations } = new AwsSolutionsChecks().validateScope(stack);
        return new Set(
          violations.flatMap(({ ruleName, violatingResources }) =>
            violatingResources.map(({ resourceLogicalId }) => `${ruleName} ${resourceLogicalId}`),
          ),
        );
      } catch (error) {
        return new Set([`CfnInclude refuses the template: ${String(error).slice(0, 200)}`]);
      }
    }),
};

/** cfn-lint over all files in one process; `binary` as installed by pip. */
export const cfnLint = (binary: string): Contender => ({
  name: 'cfn-lint',
  judge: (candidates) => {
    const files = candidates.map(({ file }) => file);
    const said = JSON.parse(output(binary, ['--format', 'json', '--', ...files])) as {
      readonly Filename: string;
      readonly Rule: { readonly Id: string };
      readonly Message: string;
    }[];
    const byFile = grouped(said, ({ Filename }) => Filename);
    return files.map((file) => new Set((byFile.get(file) ?? []).map(({ Rule, Message }) => `${Rule.Id} ${Message}`)));
  },
});

/** cfn-guard with every rule file of a directory, over all files in one process. */
export const cfnGuard = (binary: string, rules: string): Contender => ({
  name: 'cfn-guard, Control Tower',
  judge: (candidates) => {
    const data = candidates.flatMap(({ file }) => ['--data', file]);
    const form = ['--output-format', 'json', '--structured', '--show-summary', 'none'];
    const said = JSON.parse(output(binary, ['validate', '--rules', rules, ...data, ...form])) as {
      readonly name: string;
    }[];
    const byFile = new Map(said.map((report) => [basename(report.name), report]));
    return candidates.map(({ file }) => findingsIn(byFile.get(basename(file))));
  },
});

/** Rules and the places in which they do not hold. Source: cfn-guard, `eval_context.rs` (`FileReport`). */
function findingsIn(report: unknown): ReadonlySet<string> {
  const found = new Set<string>();
  const walk = (node: unknown, rule: string): void => {
    if (typeof node !== 'object' || node === null) return;
    const record = node as Record<string, unknown>;
    const inner = typeof record.name === 'string' && Array.isArray(record.checks) ? record.name : rule;
    if (typeof record.path === 'string') found.add(`${inner} ${record.path}`);
    for (const child of Object.values(record)) walk(child, inner);
  };
  if (typeof report !== 'object' || report === null) throw new Error('cfn-guard says nothing of a file');
  walk((report as Record<string, unknown>).not_compliant, '');
  return found;
}

/** What a tool prints; that it has found something is no error. */
function output(binary: string, args: readonly string[]): string {
  try {
    return execFileSync(binary, args, { encoding: 'utf8', maxBuffer: 1 << 30, stdio: ['ignore', 'pipe', 'ignore'] });
  } catch (error) {
    const { stdout } = error as { readonly stdout?: string };
    if (stdout) return stdout;
    throw error;
  }
}

/** Templates of an assembly, by name. */
export const templatesIn = (directory: string): readonly string[] =>
  readdirSync(directory)
    .filter((name) => name.endsWith('.template.json'))
    .sort();
