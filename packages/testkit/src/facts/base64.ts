/**
 * A text in base64 as the text that it stands for, so that a difference can be read; anything else, and bytes that are no
 * text (compressed user data), as it is.
 */
export function decodedText(value: unknown): unknown {
  if (typeof value !== 'string' || value === '') return value;
  const bytes = Buffer.from(value, 'base64');
  const text = bytes.toString();
  return bytes.toString('base64') === value && Buffer.from(text).equals(bytes) ? text : value;
}
