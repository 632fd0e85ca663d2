import type { Form } from "./header-node";
import {
  deductionForm,
  digitisationForm,
  documentsForm,
  onlineServicesForm,
  planForm,
  progressForm,
  scoringForm,
  tthcForm,
} from "./known-forms";
import { oneStopForms, splitChannelsForm } from "./one-stop-forms";

/** Every known form; a kind may have several. */
export const knownForms: readonly Form[] = [
  progressForm,
  planForm,
  tthcForm,
  splitChannelsForm,
  digitisationForm,
  documentsForm,
  onlineServicesForm,
  scoringForm,
  deductionForm,
  ...oneStopForms,
];
