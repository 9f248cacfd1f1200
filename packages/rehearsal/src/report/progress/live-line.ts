import type { Colors } from 'picocolors/types';
import type { RehearsalEvent } from '../../contract/result';
import { duration } from '../duration';
import { rateText } from './rate-text';

/** The last line of a terminal, rewritten in place. */
export interface LiveLine {
  readonly tell: (event: RehearsalEvent) => void;
  /** Takes the line back, so that another can be written; it comes again with the next event or moment. */
  readonly clear: () => void;
  /** Takes it back for good. */
  readonly close: () => void;
}

/** What it is written with. */
export interface LiveLinePorts {
  readonly write: (text: string) => void;
  /** Width of the terminal. */
  readonly columns: () => number;
  readonly colors: Colors;
}

/** Milliseconds between two frames. */
const FRAME_MS = 120;
const FRAMES = [...'⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏'];

/** Shows what is under way, for how long, and the rate. Its timer keeps no process alive. */
export function liveLine({ write, columns, colors }: LiveLinePorts): LiveLine {
  let doing: { readonly what: string; readonly since: number } | undefined;
  let rate = '';
  let frame = 0;
  const draw = () => {
    if (doing === undefined) return;
    const sign = FRAMES[frame % FRAMES.length] ?? '';
    const text = `${doing.what} ${duration(performance.now() - doing.since)}${rate === '' ? '' : ` | ${rate}`}`;
    write(`\r\u001b[K  ${colors.cyan(sign)} ${text.slice(0, Math.max(0, columns() - 5))}`);
  };
  const clear = () => write('\r\u001b[K');
  const timer = setInterval(() => {
    frame += 1;
    draw();
  }, FRAME_MS);
  timer.unref();
  const begin = (what: string) => {
    doing = { what, since: performance.now() };
  };
  return {
    clear,
    tell: (event) => {
      if (event.type === 'phase') begin(event.name);
      if (event.type === 'began') begin(event.step);
      if (event.type === 'second') rate = rateText(event.point);
      draw();
    },
    close: () => {
      clearInterval(timer);
      if (doing !== undefined) clear();
      doing = undefined;
    },
  };
}
