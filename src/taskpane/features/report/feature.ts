import type { Feature } from "../feature";
import { texts } from "./texts";

export const report: Feature = {
  id: "report",
  name: texts.name,
  lead: texts.lead,
  group: "report",
  load: () => import("./screen"),
};
