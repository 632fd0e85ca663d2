import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { pageStyle } from "../../../core/report/page-style";
import { Busy } from "../../parts/busy";
import { usePane } from "../../parts/context";
import { Notice } from "../../parts/notice";
import { Screen } from "../../parts/screen";
import { useType } from "../../parts/type";
import { NoTables } from "../../screens/no-tables";
import { Outcome } from "../../screens/outcome";
import { Trouble } from "../../screens/trouble";
import { saveText } from "../../parts/save-text";
import { texts as common } from "../../texts";
import { useMachine } from "../machine";
import { machine, type Form } from "./machine";
import { texts } from "./texts";

const useStyles = makeStyles({
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  // A sheet of paper stays white in the dark.
  paper: {
    width: "100%",
    height: "55vh",
    minHeight: "240px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "Canvas",
    colorScheme: "light",
  },
});

/** The check as a sheet of the workbook, or as a page to print. */
export default function ReportScreen() {
  const type = useType();
  const { state: pane, t } = usePane();
  const { state, send } = useMachine(machine);
  const { asked, page, problem } = state;
  const ask = (form: Form): void => {
    // What shows is what is kept; where it is old, the workbook is checked again.
    send({ kind: "ask", form, result: pane.isStale ? null : pane.result });
  };
  const isEmpty = pane.recognition !== null && pane.recognition.tables.length === 0;
  return (
    <Screen
      title={t(texts.name)}
      hasBack
      footer={
        <>
          <Button
            appearance="primary"
            disabledFocusable={asked !== null || pane.task !== null}
            onClick={() => {
              ask("sheet");
            }}
          >
            {t(texts.writeSheet)}
          </Button>
          <Button
            disabledFocusable={asked !== null}
            onClick={() => {
              ask("page");
            }}
          >
            {t(texts.showPage)}
          </Button>
        </>
      }
    >
      <div className={type.stack}>
        <Trouble />
        <Outcome />
        {problem !== null && (
          <Notice
            tone="bad"
            actions={
              <Button
                size="small"
                onClick={() => {
                  ask(problem.form);
                }}
              >
                {t(common.tryAgain)}
              </Button>
            }
          >
            <p className={type.strong}>{t(common.problem)}</p>
            <p className={type.dim}>{t(problem.text)}</p>
          </Notice>
        )}
        {asked !== null && (
          <Busy
            label={t(texts.preparing)}
            onCancel={() => {
              send({ kind: "cancel" });
            }}
          />
        )}
        {isEmpty && <NoTables />}
        <p className={type.body}>{t(texts.does)}</p>
        {page !== null && <Paper page={page} />}
      </div>
    </Screen>
  );
}

/**
 * Gives the page its look: the policy of the pane, which the frame inherits, takes no style from a document's own text. A
 * file saved from here carries its style itself.
 */
function dress(page: Document | null): void {
  const view = page?.defaultView ?? null;
  if (page === null || view === null) return;
  try {
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(pageStyle);
    page.adoptedStyleSheets = [sheet];
  } catch {
    // An engine without such sheets shows the page undressed: every word is there.
  }
}

/** The page in small, and the ways to paper. It runs no script: it is only shown. */
function Paper({ page }: { readonly page: string }) {
  const styles = useStyles();
  const type = useType();
  const { state: pane, t } = usePane();
  const frame = useRef<HTMLIFrameElement>(null);
  const [cannotPrint, setCannotPrint] = useState(false);
  const print = (): void => {
    const view = frame.current?.contentWindow ?? null;
    try {
      if (view === null) throw new Error("The page is not shown.");
      view.print();
    } catch {
      setCannotPrint(true);
    }
  };
  return (
    <>
      {pane.isStale && <p className={type.dim}>{t(texts.pageAge)}</p>}
      <iframe
        ref={frame}
        className={styles.paper}
        title={t(texts.page)}
        srcDoc={page.replace(`<style>${pageStyle}</style>`, "")}
        sandbox="allow-same-origin allow-modals"
        onLoad={() => {
          dress(frame.current?.contentDocument ?? null);
        }}
      />
      <div className={styles.actions}>
        <Button onClick={print}>{t(texts.print)}</Button>
        {pane.host === "standalone" && (
          <Button
            onClick={() => {
              saveText(page, texts.fileName, "text/html");
            }}
          >
            {t(texts.save)}
          </Button>
        )}
      </div>
      {cannotPrint && (
        <Notice tone="warning">
          <p className={type.body}>{t(texts.noPrint)}</p>
        </Notice>
      )}
    </>
  );
}
