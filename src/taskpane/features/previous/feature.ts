import type { Feature } from "../feature";
import { texts } from "./texts";

export const previous: Feature = {
  id: "previous",
  name: texts.name,
  lead: texts.lead,
  group: "report",
  load: () => import("./screen"),
};
