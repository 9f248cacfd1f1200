/** A language other than TypeScript in which the CDK constructs are used. */
export interface Language {
  /** As jsii-pacmak calls it; also the info of its blocks in the documentation. */
  readonly name: 'python' | 'go' | 'java';
  /** Why this machine cannot build it, for a person; undefined when it can. */
  readonly missing: () => string | undefined;
  /** Builds the packages as users get them. Throws when they do not build, or when a registry does not answer. */
  readonly prepare: () => Workshop | Lack;
}

/** The built packages of a language, and what runs against them. */
export interface Workshop {
  /** What differs from what users get; empty when nothing does. */
  readonly deviations: readonly string[];
  /** Builds the program that stands in a folder; returns how it is run there. */
  readonly build: (folder: string) => Program;
}

/** A registry answers that it does not have what others publish and the packages stand on. */
export interface Lack {
  readonly lacking: string;
}

export interface Program {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
}
