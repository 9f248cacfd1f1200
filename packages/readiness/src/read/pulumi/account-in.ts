import type { RegisteredResource } from '@regionlift/testkit/capture/types';
import { eachText } from '../texts/walk';

/** The account that most ARNs in a program name; undefined where none names one. `invented` ones do not count. */
export function accountIn(resources: readonly RegisteredResource[], invented: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { inputs, state } of resources)
    eachText([inputs, state.arn], '', (_path, text) => {
      if (!text.includes('arn:')) return;
      for (const [, account = ''] of text.matchAll(/\barn:[\w-]{1,20}:[\w-]{1,60}:[\w-]{0,30}:(\d{12}):/g))
        counts.set(account, (counts.get(account) ?? 0) + 1);
    });
  for (const account of invented) counts.delete(account);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}
