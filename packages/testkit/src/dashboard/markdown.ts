import { escapeHtml } from './escape';

/** The Markdown of text widgets that our dashboards use, as HTML: headings, links, strong, code, lists, paragraphs. */
export function markdownToHtml(markdown: string): string {
  const blocks = markdown.trim().split(/\n{2,}/);
  return blocks.map(block).join('\n');
}

function block(text: string): string {
  const lines = text.split('\n');
  if (lines.every((line) => /^[-*] /.test(line)))
    return `<ul>${lines.map((line) => `<li>${inline(line.slice(2))}</li>`).join('')}</ul>`;
  const [first = '', ...rest] = lines;
  const [, marks, heading] = /^(#{1,6}) (.*)$/.exec(first) ?? [];
  if (marks === undefined || heading === undefined) return `<p>${lines.map(inline).join('<br>')}</p>`;
  const level = marks.length;
  return `<h${level}>${inline(heading)}</h${level}>${rest.length > 0 ? block(rest.join('\n')) : ''}`;
}

const inline = (text: string): string =>
  escapeHtml(text)
    .replace(
      /\[button:(?:primary:)?([^\]]+)\]\((https:(?:[^()\s]|\([^()\s]*\))+)\)/g,
      '<a class="button" href="$2">$1</a>',
    )
    .replace(/\[([^\]]+)\]\((https:(?:[^()\s]|\([^()\s]*\))+)\)/g, '<a href="$2">$1</a>')
    .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
    .replace(/`([^`]+)`/g, '<code>$1</code>');
