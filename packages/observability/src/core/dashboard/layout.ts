import type { Widget } from './body';
import { dashboardLimits, type Row, type Section, type Tile } from './tile';

/** The widgets of one dashboard at their places: rows below each other, each as wide as the grid. Nothing overlaps. */
export function placed(opening: Tile, sections: readonly Section[]): readonly Widget[] {
  const rows: readonly Row[] = [[opening], ...sections.flatMap(({ heading, rows: below }) => [[heading], ...below])];
  let y = 0;
  return rows.flatMap((row) => {
    const top = y;
    const height = Math.max(...row.map((tile) => tile.height));
    y += height;
    return sideBySide(row).map(({ x, width, tile }): Widget => ({ x, y: top, width, height, ...tile.content }));
  });
}

function sideBySide(row: Row): readonly { readonly x: number; readonly width: number; readonly tile: Tile }[] {
  const unit = dashboardLimits.columns / row.reduce((spans, tile) => spans + spanOf(tile), 0);
  let x = 0;
  return row.map((tile) => {
    const place = { x, width: unit * spanOf(tile), tile };
    x += place.width;
    return place;
  });
}

const spanOf = ({ span = 1 }: Tile): number => span;
