import {
  type IPolicyValidationContext,
  type IPolicyValidationPlugin,
  type PolicyValidationPluginReport,
  Stack,
} from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { version } from '../../package.json';
import type { Verdict } from '../judge';
import { programOfTemplates } from '../read';
import { acknowledgementsIn, type ReadinessOptions, verdictOn } from '../verdict-on';
import { placesIn } from './places';
import { templateSources } from './template-sources';
import { type Site, violationsIn } from './violations';

/**
 * Judges a CDK app whenever it is synthesized: `Validations.of(app).addPlugins(new ReadinessChecks())`. A check that fails ends the
 * synthesis; what is unknown is a warning. `Validations.of(construct).acknowledge({ id: 'Regionlift::<Code>', reason })` accepts a
 * finding for a construct and all below it; a finding about the whole program is accepted on the app itself.
 *
 * Raises AcknowledgementsRefused for options that cannot be meant.
 */
export class ReadinessChecks implements IPolicyValidationPlugin {
  /** What the ids of acknowledgements begin with. */
  public readonly name = 'Regionlift';
  public readonly version = version;

  constructor(private readonly options: ReadinessOptions = {}) {
    acknowledgementsIn(options.acknowledgements ?? [], 'options');
  }

  /** Called by CDK when the templates are written. */
  public validate({ stackTemplates, appConstruct }: IPolicyValidationContext): PolicyValidationPluginReport {
    const { from, to, failOn = 'fail' } = this.options;
    const stacks = stacksBelow(appConstruct);
    const known = stackTemplates.map(({ stackConstructPath, templatePath, region, accountId }) => ({
      stackName: stacks.get(stackConstructPath) ?? stackConstructPath,
      constructPath: stackConstructPath,
      templatePath,
      region,
      account: accountId,
    }));
    const { sources, paths } = templateSources(known, appConstruct);
    const title = appConstruct.node.path || 'the app';
    const program = programOfTemplates(sources, { title, ...(from && { from }), ...(to && { to }) });
    const verdict = verdictOn(program, this.options, []);
    const placeOf = placesIn(program, paths.keys());
    const siteOf = (subject: string): Site => {
      const { stackName = '', logicalId } = placeOf(subject) ?? {};
      const templatePath = paths.get(stackName);
      if (logicalId !== undefined && templatePath !== undefined) return { resourceLogicalId: logicalId, templatePath };
      const stack = known.find((one) => stackName === one.stackName || stackName.startsWith(`${one.stackName}/`));
      return { constructPath: stack?.constructPath ?? appConstruct.node.path };
    };
    const violations = violationsIn(verdict, failOn, siteOf);
    return {
      success: violations.every(({ severity }) => severity !== 'error'),
      violations,
      ...metadataOf(verdict),
    };
  }
}

/** Names of stacks by the paths of their constructs. */
const stacksBelow = (root: IConstruct): ReadonlyMap<string, string> =>
  new Map(
    root.node
      .findAll()
      .filter(Stack.isStack)
      .map((stack) => [stack.node.path, stack.stackName]),
  );

/** What the options accepted is listed in CDK's report; what `acknowledge()` accepts, CDK lists itself. */
function metadataOf({ judgements }: Verdict): Pick<PolicyValidationPluginReport, 'metadata'> {
  const accepted = judgements.flatMap(({ code, subject, acknowledgement }) =>
    acknowledgement === undefined ? [] : [`${code} at ${subject}: ${acknowledgement.reason}`],
  );
  return accepted.length === 0 ? {} : { metadata: { acknowledged: accepted.join('; ') } };
}
