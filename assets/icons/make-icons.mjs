// Draws the add-in's icons: a sign for each command over the lines of a table, in Excel's green; the check mark is also
// the product's own.
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

/** The signs as strokes from point to point, on a grid of 16 by 16. */
const signs = {
  icon: [
    [
      [4.9, 10.1],
      [7.6, 12.9],
      [13.6, 5.6],
    ],
  ],
  fill: [
    [
      [9.3, 4.8],
      [9.3, 13.4],
    ],
    [
      [5.7, 10],
      [9.3, 13.4],
      [12.9, 10],
    ],
  ],
  deduct: [
    [
      [5, 10],
      [13.4, 10],
    ],
  ],
  summarise: [
    [
      [12.6, 5.4],
      [6, 5.4],
      [9.6, 9.5],
      [6, 13.6],
      [12.6, 13.6],
    ],
  ],
  prose: [
    [
      [5.4, 13.6],
      [9.3, 5],
      [13.2, 13.6],
    ],
    [
      [7, 10.9],
      [11.6, 10.9],
    ],
  ],
  templates: [
    [
      [9.2, 5.6],
      [9.2, 13.8],
    ],
    [
      [5.1, 9.7],
      [13.3, 9.7],
    ],
  ],
  explain: [
    [
      [6.4, 6.6],
      [7.6, 5],
      [10.2, 4.8],
      [11.8, 6.4],
      [11.2, 8.2],
      [9.2, 9.6],
      [9.2, 10.9],
    ],
    [
      [9.2, 13.7],
      [9.2, 13.8],
    ],
  ],
  open: [
    [
      [11.6, 5.6],
      [7.4, 9.7],
      [11.6, 13.8],
    ],
  ],
};

/** How far a point lies from the nearest stroke of a sign, in pixels. */
function toSign(sign, x, y, unit) {
  let nearest = Infinity;
  for (const stroke of sign) {
    for (let at = 1; at < stroke.length; at++) {
      const [from, to] = [stroke[at - 1], stroke[at]].map(([left, top]) => [left * unit, top * unit]);
      nearest = Math.min(nearest, distance(x, y, from, to));
    }
  }
  return nearest;
}

/**
 * The colour at a point of the drawing, or null where nothing is. Lengths are in pixels, and the table's lines lie on
 * whole pixels at every size, so that 16 px is as crisp as 128.
 */
function colourAt(x, y, size, sign) {
  const unit = size / 16;
  const line = Math.max(1, Math.round(unit));
  const edge = Math.round(unit);
  const far = size - edge;
  const head = Math.round(5 * unit);
  const across = Math.round(9 * unit);
  const down = Math.round(6 * unit);
  const tick = toSign(sign, x, y, unit);
  if (tick <= 1.15 * unit) return green;
  // A white rim keeps the mark apart from the lines behind it.
  if (tick <= 2.1 * unit && inRounded(x, y, edge, edge, far, far, 1.5 * unit)) return white;
  if (!inRounded(x, y, edge, edge, far, far, 1.5 * unit)) return null;
  const isFrame = !inRounded(x, y, edge + line, edge + line, far - line, far - line, Math.max(0.01, 1.5 * unit - line));
  const isHead = y < head;
  const isRule = inBox(x, y, edge, across, far, across + line) || inBox(x, y, down, head, down + line, far);
  return isFrame || isHead || isRule ? green : white;
}

function draw(size, sign) {
  const pixels = Buffer.alloc(size * (size * 4 + 1));
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const sum = [0, 0, 0];
      let covered = 0;
      for (let i = 0; i < samples * samples; i++) {
        const x = column + ((i % samples) + 0.5) / samples;
        const y = row + (Math.floor(i / samples) + 0.5) / samples;
        const colour = colourAt(x, y, size, sign);
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
function png(size, sign) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  const data = deflateSync(draw(size, sign), { level: 9 });
  return Buffer.concat([signature, chunk("IHDR", header), chunk("IDAT", data), chunk("IEND", Buffer.alloc(0))]);
}

for (const [name, sign] of Object.entries(signs)) {
  for (const size of name === "icon" ? [16, 32, 64, 80, 128] : [16, 32, 64, 80]) {
    writeFileSync(fileURLToPath(new URL(`${name}-${size}.png`, import.meta.url)), png(size, sign));
  }
}
