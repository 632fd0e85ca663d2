/** What .xlsx takes as the name of a sheet. */
const longest = 31;

/** Gives each sheet a name .xlsx takes, no two alike but for capitals; most keep their own. */
export class SheetNames {
  private readonly taken = new Set<string>();

  constructor(private readonly fallback = "Trang") {}

  next(wanted: string): string {
    const clean = wanted
      .normalize("NFC")
      .replace(/[[\]:*?/\\\p{Cc}\p{Cs}]/gu, " ")
      .replace(/^'+|'+$/g, "")
      .trim()
      .slice(0, longest)
      .trim();
    const base = clean === "" ? `${this.fallback} ${String(this.taken.size + 1)}` : clean;
    let name = base;
    for (let number = 2; this.taken.has(name.toLowerCase()); number++) {
      const end = ` (${String(number)})`;
      name = base.slice(0, longest - end.length) + end;
    }
    this.taken.add(name.toLowerCase());
    return name;
  }
}
