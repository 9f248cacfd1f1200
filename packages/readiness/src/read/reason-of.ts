/** Why something failed, in one line that quotes no value. */
export function reasonOf(error: unknown): string {
  if (error instanceof RangeError) return 'its values refer to each other too deeply';
  if (!(error instanceof Error)) return 'it raised no error';
  return (error.message.split('\n')[0] ?? '').replace(/(["'`]).*\1/g, '…').slice(0, 200);
}
