import type { Packed } from './packed';

/** A text of a package: a file, or what an inline source map of it holds. */
export interface Text {
  readonly place: string;
  readonly text: string;
}

/** Every text of a package, with inline source maps decoded: what stands in them is published too. */
export function textsOf({ files }: Pick<Packed, 'files'>): readonly Text[] {
  return [...files].flatMap(([path, content]) => {
    if (content.includes(0)) return [];
    const text = content.toString('utf8');
    const inline = inlineSourceMapOf(text);
    const code = inline === undefined ? text : text.replace(sourceMapUrl, '');
    return [
      { place: path, text: code },
      ...(inline === undefined ? [] : [{ place: `${path} (source map)`, text: inline }]),
    ];
  });
}

/** The source map inside a file as JSON text; undefined where there is none. */
export function inlineSourceMapOf(text: string): string | undefined {
  const encoded = /^data:application\/json[^,]*;base64,(.*)$/.exec(sourceMapUrlOf(text) ?? '')?.[1];
  return encoded === undefined ? undefined : Buffer.from(encoded, 'base64').toString('utf8');
}

/** Where a file says its source map is; undefined where it says nothing. */
export function sourceMapUrlOf(text: string): string | undefined {
  return sourceMapUrl.exec(text)?.[1];
}

/** The last line alone counts: a bundle of a compiler has the words elsewhere. */
const sourceMapUrl = /\n?\/\/# sourceMappingURL=(\S+)\s*$/;
