import type { ResourceFact } from '../model';
import type { Declares } from './declares';
import { once } from './once';
import { remembered } from './remembered';
import { textsOf } from './texts-in';

/**
 * Accounts that a program is deployed to: those in ARNs of resources that it declares itself. Empty where nothing tells.
 */
export const ownAccounts: (program: Declares) => ReadonlySet<string> = remembered(({ resources }) => {
  const names = new Set(resources.filter(({ declared }) => declared).map(({ name }) => name));
  const named = resources.flatMap(arnsIn).filter(({ tails }) => tails.some((tail) => names.has(tail)));
  return new Set(named.map(({ account }) => account));
});

/** Accounts in the ARNs of a resource's properties, and what the ARNs may be of. */
const arnsIn = once((resource: ResourceFact) =>
  textsOf(resource).flatMap((text) => {
    const [, account, rest] = /^arn:[^:]*:[^:]*:[^:]*:(\d{12}):(.+)$/.exec(text) ?? [];
    return account === undefined || rest === undefined ? [] : [{ account, tails: tailsOf(rest) }];
  }),
);

/** `role/app/writer` is called `writer`, or `app/writer`. */
function tailsOf(rest: string): readonly string[] {
  if (rest.length > 300) return [];
  const tails = [rest];
  for (let index = 0; index < rest.length; index += 1)
    if (rest[index] === '/' || rest[index] === ':') tails.push(rest.slice(index + 1));
  return tails;
}
