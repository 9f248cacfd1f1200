/** What a paginated operation finds, page after page until there is no next one; a page may be empty before the last. */
export async function everyPage<Item>(
  page: (token: string | undefined) => Promise<{ readonly found: readonly Item[]; readonly next: string | undefined }>,
): Promise<readonly Item[]> {
  const all: Item[] = [];
  for (let token: string | undefined, first = true; first || token; first = false) {
    const { found, next } = await page(token);
    all.push(...found);
    token = next;
  }
  return all;
}
