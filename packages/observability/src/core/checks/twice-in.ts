/** The words that a list holds more than once, each once. */
export function twiceIn(words: readonly string[]): readonly string[] {
  const [seen, twice] = [new Set<string>(), new Set<string>()];
  for (const word of words) (seen.has(word) ? twice : seen).add(word);
  return [...twice];
}
