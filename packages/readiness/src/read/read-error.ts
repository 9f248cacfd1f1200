/** Why something could not be read at all. Stable: renaming one is a breaking change. */
export type ReadErrorCode =
  | 'NotFound'
  | 'NotReadable'
  | 'NoOutput'
  | 'NothingToRead'
  | 'EmptyFile'
  | 'NotText'
  | 'WrongEncoding'
  | 'TooLarge'
  | 'TooDeep'
  | 'NotWellFormed'
  | 'NotAProgram';

/** Something is not there, or nobody could read it. The message never shows what stands in a file: it may be a secret. */
export class ReadError extends Error {
  /** Why, in one word. */
  readonly code: ReadErrorCode;
  /** What could not be read. */
  readonly path: string;
  /** First line is 1; undefined where no line is to blame. */
  readonly line: number | undefined;
  /** What is read, or what to do. */
  readonly allowed: string;

  constructor(code: ReadErrorCode, told: { path: string; found: string; allowed: string; line?: number | undefined }) {
    const where = told.line === undefined ? told.path : `${told.path}:${told.line}`;
    super(`${code}: ${where}: ${told.found}; ${told.allowed}`);
    this.name = 'ReadError';
    this.code = code;
    this.path = told.path;
    this.line = told.line;
    this.allowed = told.allowed;
  }
}
