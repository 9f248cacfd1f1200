/**
 * Runs something without stack traces that are mapped to their sources. The SDK of Pulumi asks for one with every promise, to tell
 * what hangs; jest maps each frame of it, which takes longer than everything else of a program. An error's trace is put together when
 * it is first asked for, so that one that is thrown out of here is mapped as always.
 */
export async function withQuickStacks<T>(run: () => Promise<T>): Promise<T> {
  const mapped = Error.prepareStackTrace;
  Error.prepareStackTrace = String;
  try {
    return await run();
  } finally {
    if (mapped === undefined) Reflect.deleteProperty(Error, 'prepareStackTrace');
    else Error.prepareStackTrace = mapped;
  }
}
