export { profileColumn, type ColumnProfile } from "./column-profile";
export { noHint, readNumber, type Mark, type NumberHint } from "./figures";
export { readCell, storedAmount } from "./read-cell";
