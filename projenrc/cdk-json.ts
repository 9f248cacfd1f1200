import recommendedFlags from 'aws-cdk-lib/recommended-feature-flags.json';
import { JsonFile, type Project } from 'projen';

/** The account of AWS's own documentation: whoever deploys names theirs. */
export const sampleAccount = '111122223333';

/** What the CDK CLI has to know of an app: the command that runs it, and the flags of a new project. */
export function cdkJson(project: Project, path: string, app: string): JsonFile {
  return new JsonFile(project, path, {
    marker: false,
    obj: {
      app,
      output: 'cdk.out',
      versionReporting: false,
      notices: false,
      'cli-telemetry': false,
      context: { account: sampleAccount, phase: 'REPLICATE', ...recommendedFlags },
    },
  });
}
