/**
 * The functions behind the ribbon's buttons and the cell's menu. They run in the page of the pane (a shared runtime, see
 * manifest.xml): each opens the pane and then asks it, by an event of the document, for a job. The names are those of the
 * manifest.
 */
const jobs = {
  runCheck: "check",
  openFill: "fill",
  openDeduct: "deduct",
  openSummarise: "summarise",
  openProse: "prose",
  openTemplates: "templates",
  explainCell: "explain",
} as const;

/** The document's event that the pane listens to; its detail is a job. */
const jobAsked = "soat-phu-luc:job";

async function openPaneAt(job: string, event: Office.AddinCommands.Event): Promise<void> {
  try {
    await Office.addin.showAsTaskpane();
    document.dispatchEvent(new CustomEvent(jobAsked, { detail: job }));
  } finally {
    // Office shows the button as busy until it hears this.
    event.completed();
  }
}

void Office.onReady(() => {
  for (const [name, job] of Object.entries(jobs)) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => openPaneAt(job, event));
  }
});
