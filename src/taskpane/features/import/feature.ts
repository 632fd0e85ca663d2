import type { Feature } from "../feature";
import { texts } from "./texts";

export const importTables: Feature = {
  id: "import",
  name: texts.name,
  lead: texts.lead,
  group: "make",
  load: () => import("./screen"),
};
