import { measureExcel } from "./excel";

// The library leaves handlers open; what is measured is printed by then.
void measureExcel().then(() => process.exit());
