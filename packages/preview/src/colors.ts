import pc from 'picocolors';

/** Colours for a person at a terminal, and only there: what is piped or written by CI stays plain. */
export const colors = pc.createColors(process.stdout.isTTY === true && process.env.NO_COLOR === undefined);
