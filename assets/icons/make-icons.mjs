// Draws the add-in's icons: a check mark over the lines of a table, in Excel's green.
// Run `node assets/icons/make-icons.mjs` after a change of the drawing; the PNG files beside it are its output.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { deflateSync } from "node:zlib";

const green = [16, 124, 65];
const white = [255, 255, 255];

/** Samples per pixel and direction, for smooth edges. */
const samples = 6;

const inBox = (x, y, left, top, right, bottom) => x >= left && x < right && y >= top && y < bottom;

/** Inside a box whose corners are rounded by `radius`. */
function inRounded(x, y, left, top, right, bottom, radius) {
  if (!inBox(x, y, left, top, right, bottom)) return false;
  const dx = Math.max(left + radius - x, x - (right - radius), 0);
  const dy = Math.max(top + radius - y, y - (bottom - radius), 0);
  return dx * dx + dy * dy <= radius * radius;
}

/** Distance from a point to a stretch between two points. */
function distance(x, y, [ax, ay], [bx, by]) {
  const [ux, uy] = [bx - ax, by - ay];
  const along = Math.min(1, Math.max(0, ((x - ax) * ux + (y - ay) * uy) / (ux * ux + uy * uy)));
  return Math.hypot(x - ax - along * ux, y - ay - along * uy);
}

/**
 * The colour at a point of the drawing, or null where nothing is. Lengths are in pixels, and the table's lines lie on
 * whole pixels at every size, so that 16 px is as crisp as 128.
 */
function colourAt(x, y, size) {
  const unit = size / 16;
  const line = Math.max(1, Math.round(unit));
  const edge = Math.round(unit);
  const far = size - edge;
  const head = Math.round(5 * unit);
  const across = Math.round(9 * unit);
  const down = Math.round(6 * unit);
  const bend = [7.6 * unit, 12.9 * unit];
  const tick = Math.min(
    distance(x, y, [4.9 * unit, 10.1 * unit], bend),
    distance(x, y, bend, [13.6 * unit, 5.6 * unit]),
  );
  if (tick <= 1.15 * unit) return green;
  // A white rim keeps the mark apart from the lines behind it.
  if (tick <= 2.1 * unit && inRounded(x, y, edge, edge, far, far, 1.5 * unit)) return white;
  if (!inRounded(x, y, edge, edge, far, far, 1.5 * unit)) return null;
  const isFrame = !inRounded(x, y, edge + line, edge + line, far - line, far - line, Math.max(0.01, 1.5 * unit - line));
  const isHead = y < head;
  const isRule = inBox(x, y, edge, across, far, across + line) || inBox(x, y, down, head, down + line, far);
  return isFrame || isHead || isRule ? green : white;
}

function draw(size) {
  const pixels = Buffer.alloc(size * (size * 4 + 1));
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const sum = [0, 0, 0];
      let covered = 0;
      for (let i = 0; i < samples * samples; i++) {
        const x = column + ((i % samples) + 0.5) / samples;
        const y = row + (Math.floor(i / samples) + 0.5) / samples;
        const colour = colourAt(x, y, size);
        if (colour === null) continue;
        covered++;
        colour.forEach((value, channel) => (sum[channel] += value));
      }
      const at = row * (size * 4 + 1) + 1 + column * 4;
      for (let channel = 0; channel < 3; channel++)
        pixels[at + channel] = covered === 0 ? 0 : Math.round(sum[channel] / covered);
      pixels[at + 3] = Math.round((covered / (samples * samples)) * 255);
    }
  }
  return pixels;
}

const table = Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

function crc(bytes) {
  let value = 0xffffffff;
  for (const byte of bytes) value = table[(value ^ byte) & 255] ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc(body));
  return Buffer.concat([length, body, check]);
}

/** A PNG of 8-bit RGBA after the W3C specification: signature, IHDR, IDAT, IEND. */
function png(size) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  const data = deflateSync(draw(size), { level: 9 });
  return Buffer.concat([signature, chunk("IHDR", header), chunk("IDAT", data), chunk("IEND", Buffer.alloc(0))]);
}

for (const size of [16, 32, 64, 80, 128]) {
  writeFileSync(fileURLToPath(new URL(`icon-${size}.png`, import.meta.url)), png(size));
}
