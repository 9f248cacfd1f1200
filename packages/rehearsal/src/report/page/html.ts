/** Text that is HTML already. */
export interface Html {
  readonly html: string;
}

/** What a template takes: text is escaped, HTML is not, lists are joined, `undefined` is nothing. */
export type Part = Html | string | number | undefined | readonly Part[];

/** HTML from a template whose values cannot break out of the text or the quoted attribute that they stand in. */
export const html = (texts: TemplateStringsArray, ...values: readonly Part[]): Html => ({
  html: texts.reduce((all, text, index) => `${all}${written(values[index - 1])}${text}`),
});

/** HTML that was made elsewhere: a chart, a style sheet. */
export const raw = (text: string): Html => ({ html: text });

function written(value: Part): string {
  if (value === undefined) return '';
  if (Array.isArray(value)) return value.map(written).join('');
  return typeof value === 'object'
    ? (value as Html).html
    : String(value).replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
