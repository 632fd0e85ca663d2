import type { Feature } from "../feature";
import { texts } from "./texts";

export const sentences: Feature = {
  id: "sentences",
  name: texts.name,
  lead: texts.lead,
  group: "report",
  load: () => import("./screen"),
};
