import { factsOfTemplates } from '@regionlift/testkit/facts/template/stack';
import type { StackTemplate } from '@regionlift/testkit/facts/template/template';
import type { Program, Unread } from '../../model';
import { attempted } from '../attempted';
import { type ReadOptions, UNTOLD_ACCOUNT, UNTOLD_REGION } from '../read-options';
import { reasonOf } from '../reason-of';
import { TextList } from '../texts/text-list';
import { isRecord, recordOf, typeOf } from '../values';
import { acknowledgedIn } from './acknowledged';
import { subjectsByOrigin } from './subjects-by-origin';
import type { TemplateSource } from './template-source';
import { addTemplateTexts } from './template-texts';
import { untransformed } from './transforms';
import { wellFormed } from './well-formed';

/** The program that several templates are together: they import from each other by name, and may be nested. Never raises. */
export function programOfTemplates(sources: readonly TemplateSource[], options: ReadOptions = {}): Program {
  const list = new TextList();
  const unread: Unread[] = [];
  const stacks = sources.map((source) => stackOf(source, options, unread));
  const { resources, outputs } = attempted(
    () =>
      factsOfTemplates(stacks, (subject, error) =>
        unread.push({ subject, reason: `it could not be read as what its type says: ${reasonOf(error)}` }),
      ),
    (reason) => unread.push({ subject: titleOf(sources, options), reason }),
  );
  const everywhere = allOf(sources);
  for (const { document, stackName } of everywhere) addTemplateTexts(list, recordOf(document), stackName);
  const subjects = subjectsByOrigin(resources);
  const given = everywhere.map((source) => acknowledgements(source, subjects));
  return {
    title: titleOf(sources, options),
    dialect: 'CLOUDFORMATION',
    resources,
    outputs,
    texts: list.texts,
    unread: [...unread, ...given.flatMap((one) => one.unread), ...list.unread],
    acknowledged: given.flatMap((one) => one.acknowledged),
    ...(options.from !== undefined && { from: options.from }),
    ...(options.to !== undefined && { to: options.to }),
  };
}

const titleOf = (sources: readonly TemplateSource[], { title }: ReadOptions): string =>
  title ?? sources.map(({ stackName }) => stackName).join(', ');

/** A source as the test kit reads it; tells what is missing. */
function stackOf(source: TemplateSource, options: ReadOptions, unread: Unread[]): StackTemplate {
  const { document, stackName, nested = {} } = source;
  const tell = (at: string, reason: string): void => {
    unread.push({ subject: at === '' ? stackName : `${stackName}/${at}`, reason });
  };
  if (!isRecord(document)) tell('', `the template is ${typeOf(document)}; it has to be a record`);
  const { sections, faults } = wellFormed(recordOf(document));
  for (const { at, reason } of faults) tell(at, reason);
  const transformed = untransformed(recordOf(document).Transform);
  if (transformed !== undefined) tell('', transformed);
  if (Object.keys(recordOf(sections.Resources)).length === 0) tell('', 'no resource stands in it');
  const region = source.region ?? options.region;
  if (region === undefined) tell('', 'its region is not told: put @<region> behind the path');
  for (const [logicalId, resource] of Object.entries(recordOf(sections.Resources)))
    if (recordOf(resource).Type === 'AWS::CloudFormation::Stack' && !Object.hasOwn(nested, logicalId))
      tell(logicalId, 'the template of this nested stack is not at hand: judge it together with this one');
  const place = { region: region ?? UNTOLD_REGION, account: source.account ?? options.account ?? UNTOLD_ACCOUNT };
  const children = Object.entries(nested).map(([logicalId, child]) => [
    logicalId,
    stackOf({ ...place, ...child }, options, unread),
  ]);
  return { stackName, ...place, template: sections, nested: Object.fromEntries(children) };
}

function allOf(sources: readonly TemplateSource[]): readonly TemplateSource[] {
  return sources.flatMap((source) => [source, ...allOf(Object.values(source.nested ?? {}))]);
}

/** An acknowledgement on a resource is for that resource, or for the one that it adds to. */
function acknowledgements({ document, stackName }: TemplateSource, subjects: ReadonlyMap<string, readonly string[]>) {
  const { Metadata, Resources } = recordOf(document);
  const inResources = Object.entries(recordOf(Resources)).flatMap(([logicalId, resource]) => {
    const metadata = recordOf(recordOf(resource).Metadata);
    if (!Object.hasOwn(metadata, 'Regionlift')) return [];
    const path = metadata['aws:cdk:path'];
    const place = `${stackName}/${logicalId}`;
    return (subjects.get(place) ?? [place]).map((subject) =>
      acknowledgedIn(metadata, typeof path === 'string' ? path : place, subject),
    );
  });
  const all = [acknowledgedIn(Metadata, stackName, undefined), ...inResources];
  return {
    acknowledged: all.flatMap(({ acknowledged }) => acknowledged),
    unread: all.flatMap(({ unread }) => unread),
  };
}
