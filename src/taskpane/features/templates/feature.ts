import type { Feature } from "../feature";
import { texts } from "./texts";

export const templates: Feature = {
  id: "templates",
  name: texts.name,
  lead: texts.lead,
  group: "make",
  load: () => import("./screen"),
};
