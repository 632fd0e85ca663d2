import type { Feature } from "../feature";
import { texts } from "./texts";

export const units: Feature = {
  id: "units",
  name: texts.name,
  lead: texts.lead,
  group: "make",
  load: () => import("./screen"),
};
