import type { App } from 'aws-cdk-lib';
import { acknowledgedConstructs } from '../cdk/acknowledged-constructs';
import { templateSources } from '../cdk/template-sources';
import { exitCodeOf, exitCodes } from '../cli/exit-codes';
import type { Verdict } from '../judge';
import { programOfCapture, programOfTemplates, readPrograms } from '../read';
import { openIn } from '../report';
import { type ReadinessOptions, verdictOn } from '../verdict-on';
import { findingsText } from './findings-text';
import { isCapture, isProgram, isSynthesizable, kindOf, type Synthesizable } from './subject';

/** What Jest wants to know of an assertion. */
export interface MatcherResult {
  /** Whether the assertion holds. */
  readonly pass: boolean;
  /** What to say when it does not, or when its opposite was asserted. */
  readonly message: () => string;
}

/**
 * Judges what a test received. Everything but a path is judged at once, so that an assertion that nobody awaits fails nevertheless.
 * Raises a TypeError for what is no program, a ReadError for a path that cannot be read.
 */
export function migrationReady(
  received: unknown,
  options: ReadinessOptions = {},
): MatcherResult | Promise<MatcherResult> {
  if (typeof received !== 'string') return resultOf([verdictOf(received, options)], options);
  return readPrograms([received], regions(options)).then((programs) =>
    resultOf(
      programs.map((program) => verdictOn(program, options, [])),
      options,
    ),
  );
}

function verdictOf(received: unknown, options: ReadinessOptions): Verdict {
  if (isProgram(received)) return verdictOn({ ...received, ...regions(options) }, options, []);
  if (isCapture(received)) return verdictOn(programOfCapture(received, regions(options)), options, []);
  if (isSynthesizable(received)) return verdictOfApp(received, options);
  throw new TypeError(
    `found ${kindOf(received)}; allowed: a path, a CDK app or stage, a program that was read, a capture of a Pulumi program`,
  );
}

function verdictOfApp(received: Synthesizable, options: ReadinessOptions): Verdict {
  const app = received as App;
  const stacks = app.synth().stacksRecursively.map(({ stackName, hierarchicalId, templateFullPath, environment }) => ({
    stackName,
    constructPath: hierarchicalId,
    templatePath: templateFullPath,
    ...(environment.region !== 'unknown-region' && { region: environment.region }),
    ...(environment.account !== 'unknown-account' && { account: environment.account }),
  }));
  const { sources, names } = templateSources(stacks, app);
  const program = programOfTemplates(sources, { title: app.node.path || 'the app', ...regions(options) });
  return verdictOn(program, options, acknowledgedConstructs(app, program, names));
}

const regions = ({ from, to }: ReadinessOptions) => ({ ...(from && { from }), ...(to && { to }) });

function resultOf(verdicts: readonly Verdict[], { failOn = 'unknown' }: ReadinessOptions): MatcherResult {
  const pass = exitCodeOf(verdicts, failOn) === exitCodes.ready;
  const titles = verdicts.map(({ program }) => program).join(', ');
  const message = () =>
    pass
      ? `${titles} is ready to migrate with, and was expected not to be`
      : `${titles} is not ready to migrate with:\n\n${findingsText(verdicts.flatMap(openIn))}`;
  return { pass, message };
}
