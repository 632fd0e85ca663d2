import { looks } from "../summary/sheet/look";
import { markers } from "../summary/sheet/own";
import { heightFor, words, type SheetWriter } from "../summary/sheet/writer";

/** Marker, title and one line beneath; gives the first row of the table. */
export function writeSheetHead(writer: SheetWriter, title: string, line: string, widths: readonly number[]): number {
  const right = widths.length - 1;
  const whole = widths.reduce((sum, width) => sum + width, 0);
  writer.put(0, 0, words(markers.consolidation), looks.marker);
  writer.span({ top: 1, bottom: 1, left: 0, right }, words(title), looks.title);
  writer.height(1, Math.max(24, heightFor(title, whole, 14)));
  writer.span({ top: 2, bottom: 2, left: 0, right }, words(line), looks.subtitle);
  writer.height(2, Math.max(20, heightFor(line, whole, 13)));
  return 4;
}
