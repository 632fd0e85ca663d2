import type { Feature } from "../feature";
import { texts } from "./texts";

export const prose: Feature = {
  id: "prose",
  name: texts.name,
  lead: texts.lead,
  group: "report",
  load: () => import("./screen"),
};
