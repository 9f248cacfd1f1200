/** One line of structured log. */
export type Log = (level: 'INFO' | 'WARN' | 'ERROR', event: string, fields?: Readonly<Record<string, unknown>>) => void;

/** One JSON object a line, with the fields that every line shares. */
export const jsonLog =
  (
    shared: Readonly<Record<string, unknown>>,
    write: (line: string) => void = (line) => process.stdout.write(`${line}\n`),
  ): Log =>
  (level, event, fields = {}) =>
    write(JSON.stringify({ level, event, ...shared, ...fields }));
