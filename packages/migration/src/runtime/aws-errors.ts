/** The answer, or undefined when AWS says by one of these error codes that there is none. Every other error stays one. */
export async function unlessAbsent<T>(answer: Promise<T>, ...codes: readonly string[]): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof Error && codes.includes(error.name)) return undefined;
    throw error;
  }
}

/** HTTP status of an AWS error; undefined for anything else (no network). */
export const statusOf = (error: unknown): number | undefined =>
  (error as { readonly $metadata?: { readonly httpStatusCode?: number } } | undefined)?.$metadata?.httpStatusCode;

/** A response header of an AWS error. */
export const headerOf = (error: unknown, name: string): string | undefined =>
  (error as { readonly $response?: { readonly headers?: Readonly<Record<string, string>> } } | undefined)?.$response
    ?.headers?.[name];
