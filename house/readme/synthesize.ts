import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as cdk from 'aws-cdk-lib';
import type { Main } from './run';

/**
 * Runs a CDK program and synthesizes every app that it makes, with the flags of a new project, CDK's strict validation
 * among them. What annotations and validation find is an error here, where the CLI would print it.
 */
export function synthesize(main: Main): void {
  const apps: cdk.App[] = [];
  const folder = mkdtempSync(join(tmpdir(), 'readme-'));
  class RecordedApp extends cdk.App {
    constructor(props: cdk.AppProps = {}) {
      super({ ...props, outdir: join(folder, `${apps.length}`), context: { ...newProjectFlags, ...props.context } });
      apps.push(this);
    }
  }
  const library = Object.create(cdk, { App: { value: RecordedApp } });
  const requires = (id: string) => (id === 'aws-cdk-lib' ? library : require(id));
  try {
    main(requires as NodeJS.Require);
    if (apps.length === 0) throw new Error('makes no App');
    for (const app of apps) judged(app);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const newProjectFlags = JSON.parse(readFileSync(require.resolve('aws-cdk-lib/recommended-feature-flags.json'), 'utf8'));

function judged(app: cdk.App): void {
  try {
    app.synth();
  } catch (cause) {
    const report = join(app.outdir, 'validation-report.json');
    if (!existsSync(report)) throw cause;
    const { pluginReports }: Report = JSON.parse(readFileSync(report, 'utf8'));
    const violations = pluginReports.flatMap(({ violations }) => violations);
    throw new Error(violations.map(({ severity, description }) => `${severity}: ${description}`).join('; '));
  }
}

interface Report {
  readonly pluginReports: { readonly violations: { readonly severity: string; readonly description: string }[] }[];
}
