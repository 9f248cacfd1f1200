import type { ListedVersion, Position } from './completeness-model';
import { compareKeys } from './utf8-order';

/** A listing that came in another order than S3 promises; nothing can be concluded from it. */
export class ListingOutOfOrder extends Error {
  public override readonly name = 'ListingOutOfOrder';
}

/** Reads one listing with one version of look-ahead, skips what an earlier run compared, and insists on the order. */
export class OrderedReader {
  private readonly iterator: AsyncIterator<ListedVersion>;
  private version: ListedVersion | undefined;

  public constructor(
    versions: AsyncIterable<ListedVersion>,
    private readonly resumeAfter: { readonly key: string; readonly versionId?: string } | undefined,
  ) {
    this.iterator = versions[Symbol.asyncIterator]();
  }

  /** The next version; undefined at the end. */
  public get head(): ListedVersion | undefined {
    return this.version;
  }

  /** Moves to the next version that counts. */
  public async advance(): Promise<void> {
    do {
      const { done, value } = await this.iterator.next();
      const previous = this.version;
      this.version = done === true ? undefined : value;
      if (previous && this.version && compareKeys(previous.key, this.version.key) > 0) {
        throw new ListingOutOfOrder(`'${this.version.key}' was listed after '${previous.key}'`);
      }
    } while (this.version !== undefined && this.wasCompared(this.version));
  }

  /** Closes the listing. */
  public async close(): Promise<void> {
    await this.iterator.return?.();
  }

  /** S3's markers are exclusive in practice, though the reference says otherwise in places: both are taken. */
  private wasCompared({ key, versionId }: ListedVersion): boolean {
    if (this.resumeAfter === undefined) return false;
    const order = compareKeys(key, this.resumeAfter.key);
    return (
      order < 0 ||
      (order === 0 && (this.resumeAfter.versionId === undefined || versionId === this.resumeAfter.versionId))
    );
  }
}

/** Where a side's listing starts, for a position. */
export const resumePoint = (position: Position | undefined, side: 'source' | 'target') => {
  if (position === undefined) return undefined;
  const versionId = position[side];
  return versionId === undefined ? { key: position.key } : { key: position.key, versionId };
};
