/** The text that a base64 text encodes; undefined when it is no base64, or encodes something that nobody would read. */
export function decodedText(text: string): string | undefined {
  const compact = text.replace(/\s/g, '');
  if (compact.length < 24 || compact.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(compact)) return undefined;
  const decoded = decode(compact);
  // Text in UTF-8 has bytes above 127 too; what has control characters is no text.
  const readable = decoded.match(/[\t\n\r\x20-\x7e]/g)?.length ?? 0;
  return /^[\t\n\r\x20-\x7e\x80-\xff]+$/.test(decoded) && readable >= decoded.length * 0.7 ? decoded : undefined;
}

/** Byte by byte: core knows neither Buffer nor atob. */
function decode(base64: string): string {
  const characters: string[] = [];
  let bits = 0;
  let held = 0;
  for (const character of base64.replace(/=+$/, '')) {
    bits = ((bits << 6) | alphabet.indexOf(character)) & 0xffff;
    held += 6;
    if (held >= 8) {
      held -= 8;
      characters.push(String.fromCharCode((bits >> held) & 0xff));
    }
  }
  return characters.join('');
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
