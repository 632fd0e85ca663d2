/** How the pane goes along with the sheet, as this user likes it; kept on the machine, not in the workbook. */
export interface Habits {
  /** The finding of the cell the user goes to comes into view. */
  readonly follows: boolean;
  /** After changes by anyone the workbook is checked again by itself. */
  readonly rechecks: boolean;
  /** Findings are marked in the sheet. */
  readonly marks: boolean;
}

export const firstHabits: Habits = { follows: true, rechecks: true, marks: false };

const key = "soat-phu-luc.habits";

export function rememberHabits(habits: Habits): void {
  try {
    localStorage.setItem(key, JSON.stringify(habits));
  } catch {
    // Without storage the choice lasts until the pane is closed.
  }
}

/** The habits chosen before on this machine; what was not chosen is as at first. */
export function rememberedHabits(): Habits {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "null");
    if (typeof kept !== "object" || kept === null) return firstHabits;
    const chosen = (name: keyof Habits): boolean => {
      const value: unknown = Reflect.get(kept, name);
      return typeof value === "boolean" ? value : firstHabits[name];
    };
    return { follows: chosen("follows"), rechecks: chosen("rechecks"), marks: chosen("marks") };
  } catch {
    return firstHabits;
  }
}
