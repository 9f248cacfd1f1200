/** What a question came to: faults, none of them when all is well; or that it could not be asked here, and why. */
export type Outcome = { readonly faults: readonly string[]; readonly note?: string } | { readonly skipped: string };
