import { ReadError } from '../read-error';

/** The most that is read of one file, in bytes. */
export const LARGEST_FILE = 128 * 1024 * 1024;

/**
 * The text of a file, without a byte order mark. Raises a ReadError where it is empty, larger than {@link LARGEST_FILE}, in
 * another encoding than UTF-8, or no text.
 */
export function textOf(bytes: Uint8Array, path: string): string {
  if (bytes.length > LARGEST_FILE)
    throw new ReadError('TooLarge', {
      path,
      found: `the file has ${bytes.length} bytes`,
      allowed: `at most ${LARGEST_FILE} are read; CloudFormation takes a template of 1 MB`,
    });
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    throw new ReadError('WrongEncoding', { path, found: 'the file is in UTF-16', allowed: 'save it in UTF-8' });
  const text = decoded(bytes, path);
  if (text.includes('\0'))
    throw new ReadError('NotText', {
      path,
      line: lineAt(text, text.indexOf('\0')),
      found: 'there is a NUL character in the file',
      allowed: 'JSON or YAML in UTF-8 is read',
    });
  if (text.trim() === '')
    throw new ReadError('EmptyFile', {
      path,
      found: 'the file is empty',
      allowed: 'a template or a Pulumi document is read',
    });
  return text;
}

/** The line of a position in a text; the first one is 1. */
export function lineAt(text: string, position: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < position; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}

function decoded(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ReadError('NotText', {
      path,
      found: 'the file is no text in UTF-8',
      allowed: 'JSON or YAML in UTF-8 is read',
    });
  }
}
