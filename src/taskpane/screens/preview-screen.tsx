import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import type { Preview } from "../../app/jobs";
import { formatArea } from "../../core/cell/address";
import type { Text } from "../../core/text/bilingual";
import { Changes } from "../parts/changes";
import { usePane } from "../parts/context";
import { Effects, Notes } from "../parts/effects";
import { Screen } from "../parts/screen";
import { draftsOf, SheetPreview } from "../parts/sheet-preview";
import { SumLines } from "../parts/sum-lines";
import { useType } from "../parts/type";
import { isWriting, type Purpose } from "../state/state";
import { texts } from "../texts";
import { Trouble } from "./trouble";

const useStyles = makeStyles({
  finding: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalMNudge}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: `4px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: "anywhere",
  },
});

function findingOf(purpose: Purpose | undefined) {
  return purpose?.kind === "fix" || purpose?.kind === "suspect" ? purpose.finding : null;
}

function writeWords({ sheets, changes }: Preview): Text {
  return sheets.length > 0 ? texts.writeSheet(sheets) : texts.applyMany(changes.length);
}

function Body({ preview, isMade }: { readonly preview: Preview; readonly isMade: boolean }) {
  const type = useType();
  const { t } = usePane();
  const title = t(texts.fixesPlaces(preview.changes.length));
  const drafts = draftsOf(preview);
  return (
    <>
      {drafts.map((draft) => (
        <SheetPreview key={draft.name} draft={draft} />
      ))}
      {drafts.length === 0 && preview.changes.length > 0 && (
        <>
          <h2 className={type.section}>{title}</h2>
          <Changes changes={preview.changes} label={title} />
        </>
      )}
      {/* A sheet of its own changes no finding of the tables it was made from. */}
      {isMade ? <Notes notes={preview.notes} /> : <Effects preview={preview} />}
    </>
  );
}

/** What a fix will write and what follows from it, before anything is written. */
export function PreviewScreen() {
  const styles = useStyles();
  const type = useType();
  const { send, state, t } = usePane();
  const proposal = state.proposals.fix;
  const preview = proposal?.preview ?? null;
  const finding = findingOf(proposal?.purpose);
  const only = preview?.changes.length === 1 ? preview.changes[0] : undefined;
  const isSafe = proposal?.purpose.kind === "safe-fixes";
  const kind = proposal?.purpose.kind;
  const title =
    texts.previewOf[kind === "made" || kind === "undo" || (kind === "safe-fixes" && preview !== null) ? kind : "fix"];
  return (
    <Screen
      title={t(title)}
      {...(preview === null ? {} : { lead: t(isSafe ? texts.safeFixesLead : preview.patch.title) })}
      hasBack
      footer={
        preview !== null && (
          <>
            <Button
              appearance="primary"
              disabledFocusable={isWriting(state)}
              onClick={() => {
                send({ kind: "apply", slot: "fix" });
              }}
            >
              {t(
                only === undefined || preview.sheets.length > 0
                  ? writeWords(preview)
                  : texts.applyOne(
                      formatArea({
                        top: only.at.row,
                        left: only.at.column,
                        bottom: only.at.row,
                        right: only.at.column,
                      }),
                    ),
              )}
            </Button>
            {finding !== null && (
              <Button
                onClick={() => {
                  send({ kind: "go", place: { kind: "dismiss", finding } });
                }}
              >
                {t(texts.dismiss)}
              </Button>
            )}
          </>
        )
      }
    >
      <div className={type.stack}>
        <Trouble />
        {finding !== null && (
          <section className={styles.finding} aria-label={t(finding.title)}>
            <h2 className={type.strong}>{t(finding.title)}</h2>
            <SumLines lines={finding.sum} />
            <p className={type.dim}>{t(finding.message)}</p>
          </section>
        )}
      </div>
      {state.task?.work === "preview" && <Spinner size="tiny" label={t(texts.working.preview)} labelPosition="after" />}
      {preview !== null && (preview.changes.length > 0 || preview.sheets.length > 0) && (
        <Body preview={preview} isMade={kind === "made"} />
      )}
      {proposal !== null && preview === null && <p className={type.body}>{t(texts.nothingToWrite)}</p>}
    </Screen>
  );
}
