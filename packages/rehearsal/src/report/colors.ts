import pc from 'picocolors';
import type { Colors } from 'picocolors/types';

/** Colours for a person at a terminal, and only there: a file or CI gets plain lines, whatever the environment says of colours. */
export const colorsOf = (stream: { readonly isTTY?: boolean }): Colors =>
  pc.createColors(stream.isTTY === true && pc.isColorSupported);
