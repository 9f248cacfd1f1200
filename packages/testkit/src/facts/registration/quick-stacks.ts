/** Frames of a trace: the SDK of Pulumi reads none of them, and whoever reads a failed test needs the last ones. */
const frames = 4;

/**
 * Runs something with short stack traces that are not mapped to their sources. The SDK of Pulumi asks for one with every promise, to
 * tell what hangs; jest maps each frame of it, which takes longer than everything else of a program. An error's trace is put together
 * when it is first asked for, so that one that is thrown out of here is mapped as always.
 */
export async function withQuickStacks<T>(run: () => Promise<T>): Promise<T> {
  const { prepareStackTrace: mapped, stackTraceLimit: limit } = Error;
  Error.prepareStackTrace = String;
  Error.stackTraceLimit = frames;
  try {
    return await run();
  } finally {
    Error.stackTraceLimit = limit;
    if (mapped === undefined) Reflect.deleteProperty(Error, 'prepareStackTrace');
    else Error.prepareStackTrace = mapped;
  }
}
