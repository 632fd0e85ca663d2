import { readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";

/** Every TypeScript file below a folder, as paths relative to it with forward slashes, in order. */
export function sourceFiles(folder: string): readonly string[] {
  const walk = (at: string): string[] =>
    readdirSync(at, { withFileTypes: true }).flatMap((entry) => {
      const path = join(at, entry.name);
      if (entry.isDirectory()) return walk(path);
      return /\.tsx?$/.test(entry.name) ? [relative(folder, path).split(sep).join("/")] : [];
    });
  return walk(folder).sort();
}
