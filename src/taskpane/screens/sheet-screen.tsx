import { Button } from "@fluentui/react-components";
import { Changes } from "../parts/changes";
import { usePane } from "../parts/context";
import { Notes } from "../parts/effects";
import { Screen } from "../parts/screen";
import { draftsOf, SheetPreview } from "../parts/sheet-preview";
import { useType } from "../parts/type";
import { texts } from "../texts";
import { Outcome } from "./outcome";
import { ProposalState } from "./proposal";
import { Stale } from "./stale";
import { Trouble } from "./trouble";

interface SheetScreenProps {
  readonly slot: "deduct" | "summarise";
}

/** A sheet the product writes: what will stand in it, then the way there. */
export function SheetScreen({ slot }: SheetScreenProps) {
  const type = useType();
  const { send, state, t } = usePane();
  const preview = state.proposals[slot]?.preview ?? null;
  const drafts = preview === null ? [] : draftsOf(preview);
  return (
    <Screen
      title={t(slot === "deduct" ? texts.deductTitle : texts.summariseTitle)}
      lead={t(slot === "deduct" ? texts.deductLead : texts.summariseLead)}
      footer={
        preview !== null && (
          <Button
            appearance="primary"
            disabledFocusable={state.task !== null}
            onClick={() => {
              send({ kind: "apply", slot });
            }}
          >
            {t(preview.sheets.length > 0 ? texts.writeSheet(preview.sheets) : texts.applyMany(preview.changes.length))}
          </Button>
        )
      }
    >
      <div className={type.stack}>
        <Trouble />
        <Outcome />
        <Stale />
        <ProposalState slot={slot} />
      </div>
      {preview !== null && (
        <>
          {drafts.map((draft) => (
            <SheetPreview key={draft.name} draft={draft} />
          ))}
          {preview.changes.length > 0 && drafts.length === 0 && (
            <>
              <h2 className={type.section}>{t(texts.willWrite)}</h2>
              <Changes changes={preview.changes} label={t(texts.willWrite)} />
            </>
          )}
          <Notes notes={preview.notes} />
        </>
      )}
    </Screen>
  );
}
