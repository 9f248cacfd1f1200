/** The part of a changelog that is about one version, with its heading; undefined when there is none. */
export function changelogSection(changelog: string, version: string): string | undefined {
  const isHeading = (line: string) => /^##? \d/.test(line);
  const lines = changelog.split('\n');
  const start = lines.findIndex((line) => isHeading(line) && line.split(' ')[1] === version);
  if (start < 0) return undefined;
  const end = lines.findIndex((line, index) => index > start && isHeading(line));
  return lines
    .slice(start, end < 0 ? undefined : end)
    .join('\n')
    .trim();
}
