import { doJob } from "../../src/taskpane/job";
import type { MountedPane } from "../../src/taskpane/mount";

const at = { sheet: "PL1", row: 3, column: 2 };

async function calls(job: unknown, selected: typeof at | null = at): Promise<readonly string[]> {
  const done: string[] = [];
  const pane: MountedPane = {
    unmount: () => done.push("unmount"),
    runCheck: () => done.push("check"),
    openTab: (tab) => done.push(`tab ${tab}`),
    openFeature: (id) => done.push(`feature ${id}`),
    showFindingAt: () => done.push("finding"),
    explain: (cell) => done.push(`explain ${cell.sheet} ${String(cell.row)} ${String(cell.column)}`),
  };
  await doJob(pane, job, () => Promise.resolve(selected));
  return done;
}

describe("N25 what the ribbon and the cell's menu ask for", () => {
  it.each([
    ["check", ["check"]],
    ["fill", ["tab fill"]],
    ["deduct", ["tab deduct"]],
    ["summarise", ["tab summarise"]],
    ["prose", ["feature prose"]],
    ["templates", ["feature templates"]],
    ["explain", ["explain PL1 3 2"]],
    ["nothing of the kind", []],
    [7, []],
  ])("N25 %s", async (job, expected) => {
    expect(await calls(job)).toEqual(expected);
  });

  it("N25 explaining does nothing where no cell is selected", async () => {
    expect(await calls("explain", null)).toEqual([]);
  });
});
