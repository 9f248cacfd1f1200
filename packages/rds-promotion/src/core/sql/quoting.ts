/** An identifier of any legal spelling, as SQL: `Ordérs "new"` → `"Ordérs ""new"""` (PostgreSQL "Lexical Structure"). */
export const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** A table or sequence with its schema, as SQL. */
export const qualified = ({ schema, name }: Qualified): string => `${identifier(schema)}.${identifier(name)}`;

/** A name with its schema, as the catalogue spells both. */
export interface Qualified {
  readonly schema: string;
  readonly name: string;
}

/** A text literal, safe whatever `standard_conforming_strings` says: with a backslash it becomes an escape string. */
export const literal = (text: string): string => {
  const quoted = `'${text.replaceAll("'", "''").replaceAll('\\', '\\\\')}'`;
  return text.includes('\\') ? ` E${quoted}` : quoted;
};

/** A list of text literals for `IN (…)` or `ARRAY[…]`; never empty SQL: none gives `NULL`. */
export const literals = (texts: readonly string[]): string =>
  texts.length === 0 ? 'NULL' : texts.map(literal).join(', ');

/** A body quoted by dollars, for `DO`: the tag is one that the body does not hold. */
export const dollarQuoted = (body: string): string => {
  let tag = 'regionlift';
  while (body.includes(`$${tag}$`)) tag += '_';
  return `$${tag}$${body}$${tag}$`;
};

/** A connection string of libpq from its keywords; every value is quoted (libpq "Connection Strings"). */
export const conninfo = (keywords: Readonly<Record<string, string | number | undefined>>): string =>
  Object.entries(keywords)
    .filter(([, value]) => value !== undefined)
    .map(([keyword, value]) => `${keyword}='${String(value).replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`)
    .join(' ');
