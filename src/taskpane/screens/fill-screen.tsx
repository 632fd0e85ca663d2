import { Button, Switch } from "@fluentui/react-components";
import { Changes } from "../parts/changes";
import { usePane } from "../parts/context";
import { Effects, Notes } from "../parts/effects";
import { Screen } from "../parts/screen";
import { useType } from "../parts/type";
import { texts } from "../texts";
import { FillColumns } from "./fill-columns";
import { Outcome } from "./outcome";
import { ProposalState } from "./proposal";
import { Stale } from "./stale";
import { Trouble } from "./trouble";

/** The columns that can be computed: which of them to fill, and every cell that would be written. */
export function FillScreen() {
  const type = useType();
  const { send, state, t } = usePane();
  const { offered, replacesTyped } = state.fill;
  const tables = [...new Set(offered?.map((column) => column.table))];
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
          {tables.map((table) => (
            <FillColumns key={table} table={table} columns={offered.filter((column) => column.table === table)} />
          ))}
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
