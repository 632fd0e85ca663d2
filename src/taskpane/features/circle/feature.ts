import type { Feature } from "../feature";
import { texts } from "./texts";

export const circle: Feature = {
  id: "circle",
  name: texts.name,
  lead: texts.lead,
  group: "make",
  load: () => import("./screen"),
};
