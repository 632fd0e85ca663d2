import { Button, Checkbox, makeStyles, Switch, tokens } from "@fluentui/react-components";
import { formatRange } from "../../core/cell/address";
import { Changes } from "../parts/changes";
import { usePane } from "../parts/context";
import { Effects, Notes } from "../parts/effects";
import { Screen } from "../parts/screen";
import { useType } from "../parts/type";
import { texts } from "../texts";
import { Outcome } from "./outcome";
import { ProposalState } from "./proposal";
import { Stale } from "./stale";
import { Trouble } from "./trouble";

const useStyles = makeStyles({
  column: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  words: { flex: 1, minWidth: 0 },
  count: { whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
});

/** The columns that can be computed: which of them to fill, and every cell that would be written. */
export function FillScreen() {
  const styles = useStyles();
  const type = useType();
  const { send, state, t } = usePane();
  const { offered, ticked, replacesTyped } = state.fill;
  const preview = state.proposals.fill?.preview ?? null;
  return (
    <Screen
      title={t(texts.fillTitle)}
      lead={t(texts.fillLead)}
      footer={
        preview !== null &&
        preview.changes.length > 0 && (
          <Button
            appearance="primary"
            disabledFocusable={state.task !== null}
            onClick={() => {
              send({ kind: "apply", slot: "fill" });
            }}
          >
            {t(texts.fillNow(preview.changes.length))}
          </Button>
        )
      }
    >
      <div className={type.stack}>
        <Trouble />
        <Outcome />
        <Stale />
        {(offered === null || offered.length === 0) && <ProposalState slot="fill" />}
      </div>
      {offered !== null && offered.length > 0 && (
        <section aria-label={t(texts.fillColumns)}>
          <h2 className={type.section}>{t(texts.fillColumns)}</h2>
          <ul className={type.list}>
            {offered.map((column) => (
              <li key={column.id} className={styles.column}>
                <Checkbox
                  className={styles.words}
                  checked={ticked.includes(column.id)}
                  label={
                    <>
                      {t(column.name)}{" "}
                      <span className={type.dim}>
                        {formatRange(column.at)}
                        {column.isNew && `, ${t(texts.newColumn)}`}
                      </span>
                    </>
                  }
                  onChange={(_, data) => {
                    send({ kind: "tick-column", id: column.id, isTicked: data.checked === true });
                  }}
                />
                <span className={`${type.dim} ${styles.count}`}>{t(texts.cells(column.count))}</span>
              </li>
            ))}
          </ul>
          <Switch
            checked={replacesTyped}
            label={t(texts.replacesTyped)}
            onChange={(_, data) => {
              send({ kind: "replace-typed", isOn: data.checked });
            }}
          />
        </section>
      )}
      {preview !== null && preview.changes.length > 0 && (
        <>
          <h2 className={type.section}>{t(texts.preview)}</h2>
          <Changes changes={preview.changes} label={t(texts.preview)} />
          {preview.resolves.length + preview.raises.length > 0 ? (
            <Effects preview={preview} />
          ) : (
            <Notes notes={preview.notes} />
          )}
        </>
      )}
    </Screen>
  );
}
