import { fail, pass, SETTLED, type Statement, unknown } from '../../ask';
import type { Answer, ResourceFact } from '../../model';

/** What is thought of one statement; undefined where the question is not about it. */
export type Opinion =
  | {
      readonly verdict: Answer['verdict'];
      readonly found: string;
      /** What settles it, where it is unknown. @default the value */
      readonly settled?: string;
    }
  | undefined;

/** What is told whatever is found. */
export interface Advice {
  readonly allowed: string;
  readonly remedy: string;
}

/** One answer for each resource that has statements which the question is about. A statement that cannot be read is unknown. */
export function byOwner(
  statements: readonly Statement[],
  advice: Advice,
  opinionOf: (statement: Statement) => Opinion,
): readonly Answer[] {
  const owners = new Map<ResourceFact, Heard[]>();
  for (const statement of statements) {
    const opinion = statement.effect === 'UNKNOWN' ? UNREAD : opinionOf(statement);
    if (opinion === undefined) continue;
    const heard = owners.get(statement.owner) ?? [];
    heard.push({ ...opinion, path: statement.path });
    owners.set(statement.owner, heard);
  }
  return [...owners].map(([owner, heard]) => answerOf(owner, heard, advice));
}

type Heard = Exclude<Opinion, undefined> & { readonly path: string };

const UNREAD = { verdict: 'unknown', found: 'a statement that cannot be read' } as const;

function answerOf(owner: ResourceFact, heard: readonly Heard[], { allowed, remedy }: Advice): Answer {
  const wrong = heard.filter(({ verdict }) => verdict === 'fail');
  if (wrong.length > 0) return fail(owner, { property: wrong[0]?.path ?? '', found: listed(wrong), allowed, remedy });
  const open = heard.filter(({ verdict }) => verdict === 'unknown');
  const [first] = open;
  if (first !== undefined)
    return unknown(owner, { property: first.path, found: listed(open), allowed, remedy: first.settled ?? SETTLED });
  return pass(owner, { property: heard[0]?.path ?? '', found: heard[0]?.found ?? '', allowed });
}

function listed(those: readonly Heard[]): string {
  const distinct = [...new Set(those.map(({ found }) => found))];
  const more = distinct.length - SHOWN;
  return `${distinct.slice(0, SHOWN).join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
}

const SHOWN = 4;
