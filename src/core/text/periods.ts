export { compareDeadlines, readDeadlines } from "./deadlines";
export { findPeriods, readPeriod, spanOfPeriod } from "./period-words";
