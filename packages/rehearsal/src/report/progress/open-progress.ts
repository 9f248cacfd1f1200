import type { Tell } from '../../contract/result';
import { colorsOf } from '../colors';
import { lineOf } from './line-of';
import { liveLine } from './live-line';
import { plainRate } from './plain-rate';

/** What shows a rehearsal while it runs. */
export interface Progress {
  readonly tell: Tell;
  /** Leaves what was said, and takes back the line that is rewritten. Harmless when it is called twice. */
  readonly close: () => void;
}

/** A stream that progress is written to. */
type Output = NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };

/**
 * Shows what happens: a line for each phase, step, fault and note. A terminal shows below them the step that is under way and how the
 * clients fare; anything else gets that as a plain line every ten seconds.
 */
export function openProgress(stream: Output): Progress {
  const colors = colorsOf(stream);
  const say = (line: string) => stream.write(`${line}\n`);
  if (stream.isTTY !== true) {
    const rate = plainRate();
    return {
      tell: (event) => {
        for (const line of [lineOf(event, colors), rate(event)]) if (line !== undefined) say(line);
      },
      close: () => undefined,
    };
  }
  const live = liveLine({ write: (text) => stream.write(text), columns: () => stream.columns ?? 80, colors });
  return {
    tell: (event) => {
      const line = lineOf(event, colors);
      if (line !== undefined) {
        live.clear();
        say(line);
      }
      live.tell(event);
    },
    close: live.close,
  };
}
