import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import type { Table } from "../../core/table/table";
import { useMachine } from "../features/machine";
import { usePane } from "../parts/context";
import { useType } from "../parts/type";
import { isWriting } from "../state/state";
import { tableTexts } from "../table-texts";
import { addressOf, rangeMachine, rangeProblem, rangeTyped } from "./table-range-machine";

const useStyles = makeStyles({
  address: { minWidth: 0, "& input": { fontFamily: tokens.fontFamilyMonospace, minWidth: 0 } },
});

/** Where a table stands: typed, or taken from what is selected on the sheet. Null for a table that was missed. */
export function TableRange({ table }: { readonly table: Table | null }) {
  const styles = useStyles();
  const type = useType();
  const { send, state: pane, t } = usePane();
  const { state, send: tell } = useMachine(rangeMachine);
  const of = table?.id ?? "";
  const sheet = table?.sheet ?? null;
  const own = state.of === of ? state : { typed: null, problem: null, isReading: false };
  const stands = table === null ? "" : addressOf(table.range, sheet);
  const typed = own.typed ?? stands;
  const range = rangeTyped(typed, sheet);
  const isAsBefore = typed.trim() === stands;
  const wrong = own.problem ?? (isAsBefore ? null : rangeProblem(range, sheet));
  const canUse = !isAsBefore && wrong === null && !isWriting(pane);

  const use = (): void => {
    if (!canUse || range === null) return;
    tell({ kind: "used" });
    send({ kind: "correct", change: { kind: "range", table, range } });
  };
  return (
    <div className={type.stack}>
      <Field
        label={t(table === null ? tableTexts.showTable : tableTexts.range)}
        {...(wrong === null
          ? { hint: t(table === null ? tableTexts.rangeHintWithSheet : tableTexts.rangeHint) }
          : { validationMessage: t(wrong), validationState: "warning" })}
      >
        <Input
          className={styles.address}
          value={typed}
          spellCheck={false}
          onChange={(_, { value }) => {
            tell({ kind: "typed", of, text: value });
          }}
          onKeyDown={({ key }) => {
            if (key === "Enter") use();
          }}
        />
      </Field>
      <div className={type.row}>
        <Button
          size="small"
          disabled={own.isReading}
          onClick={() => {
            tell({ kind: "take", of, sheet });
          }}
        >
          {t(tableTexts.takeSelection)}
        </Button>
        <Button size="small" appearance="primary" disabled={!canUse} onClick={use}>
          {t(tableTexts.useRange)}
        </Button>
      </div>
    </div>
  );
}
