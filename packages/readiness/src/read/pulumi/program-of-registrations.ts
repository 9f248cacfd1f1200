import type { RegisteredResource } from '@regionlift/testkit/capture/types';
import type { Value } from '@regionlift/testkit/capture/values';
import { factsOfProgram } from '@regionlift/testkit/facts/registration/program';
import type { Program, Unread } from '../../model';
import { attempted } from '../attempted';
import { type ReadOptions, UNTOLD_ACCOUNT, UNTOLD_REGION } from '../read-options';
import { reasonOf } from '../reason-of';
import { TextList } from '../texts/text-list';
import { eachText } from '../texts/walk';
import { accountIn } from './account-in';

/** A Pulumi program, whatever it was read from. */
export interface Registrations {
  readonly title: string;
  /** As they stand in the document: for texts. */
  readonly written: readonly RegisteredResource[];
  /** With references that can be told: for facts. @default those that are written */
  readonly resources?: readonly RegisteredResource[];
  readonly stackOutputs: Readonly<Record<string, Value>>;
  /** Full keys: `aws:region`. */
  readonly config: Readonly<Record<string, Value>>;
  readonly unread: readonly Unread[];
  /** Accounts that nobody has: the capture invents ARNs with one. */
  readonly inventedAccounts?: readonly string[];
}

/** The program that registrations declare. Never raises. */
export function programOfRegistrations(registrations: Registrations, options: ReadOptions): Program {
  const { written, resources = written, stackOutputs, config, inventedAccounts = [] } = registrations;
  const title = options.title ?? registrations.title;
  const unread = [...registrations.unread];
  const region = config['aws:region'] ?? options.region ?? UNTOLD_REGION;
  const account = options.account ?? accountIn(resources, [...inventedAccounts, UNTOLD_ACCOUNT]) ?? UNTOLD_ACCOUNT;
  const program = {
    resources: [...resources],
    stackOutputs: { ...stackOutputs },
    config: { ...config, 'aws:region': region },
  };
  const facts = attempted(
    () =>
      factsOfProgram(program, {
        account,
        onUnread: (subject, error) =>
          unread.push({ subject, reason: `it could not be read as what its type says: ${reasonOf(error)}` }),
      }),
    (reason) => unread.push({ subject: title, reason }),
  );
  if (facts.resources.length === 0) unread.push({ subject: title, reason: 'no resource stands in it' });
  if (facts.resources.some(({ region: where, kind }) => where === UNTOLD_REGION && kind.startsWith('AWS::')))
    unread.push({ subject: title, reason: 'the region of some resources is not told: put @<region> behind the path' });
  const list = textsOf(written, config, title);
  return {
    title,
    dialect: 'PULUMI',
    ...facts,
    texts: list.texts,
    unread: [...unread, ...list.unread],
    acknowledged: [],
    ...(options.from !== undefined && { from: options.from }),
    ...(options.to !== undefined && { to: options.to }),
  };
}

/** Texts of inputs, of outputs that are no inputs, and of the configuration. */
function textsOf(resources: readonly RegisteredResource[], config: Registrations['config'], title: string): TextList {
  const list = new TextList();
  eachText(config, 'config', (path, text, secret) => list.add(title, path, text, secret));
  for (const { urn, inputs, state } of resources) {
    const given = new Map<string, string>();
    eachText(inputs, '', (path, text, secret) => {
      given.set(path, text);
      list.add(urn, `inputs.${path}`, text, secret);
    });
    eachText(state, '', (path, text, secret) => {
      if (given.get(path) !== text) list.add(urn, `outputs.${path}`, text, secret);
    });
  }
  return list;
}
