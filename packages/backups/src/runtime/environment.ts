/** Environment variables of the function. */
export type Environment = Readonly<Record<string, string | undefined>>;
