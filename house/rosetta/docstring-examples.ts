import type { Found } from './snippet-of';

/** The `@example`s of an assembly's docstrings. Each has its own imports: docstrings have no preambles. */
export function docstringExamples(assembly: { readonly types?: Readonly<Record<string, unknown>> }): Found[] {
  return Object.entries(assembly.types ?? {}).flatMap(([fqn, type]) =>
    examplesIn(type).map((source) => ({
      place: fqn,
      snippet: {
        visibleSource: source.trimEnd(),
        location: { api: { api: 'type' as const, fqn }, field: { field: 'example' as const } },
        strict: true,
      },
    })),
  );
}

/** Examples of a type and of all its members. */
function examplesIn(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const { docs, ...rest } = node as { docs?: { example?: string } };
  return [...(docs?.example ? [docs.example] : []), ...Object.values(rest).flatMap(examplesIn)];
}
