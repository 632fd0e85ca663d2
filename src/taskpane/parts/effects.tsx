import { makeStyles, tokens } from "@fluentui/react-components";
import type { Preview } from "../../app/jobs";
import type { Finding } from "../../core/check/finding";
import type { Text } from "../../core/text/bilingual";
import { texts } from "../texts";
import { CellChip } from "./cell-chip";
import { usePane } from "./context";
import { Notice } from "./notice";
import { useType } from "./type";

const useStyles = makeStyles({
  line: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalSNudge, minHeight: "24px" },
  words: { flex: 1, minWidth: 0 },
});

const shownFindings = 5;

function FindingLines({ findings }: { readonly findings: readonly Finding[] }) {
  const styles = useStyles();
  const type = useType();
  const { t } = usePane();
  const rest = findings.length - shownFindings;
  return (
    <ul className={`${type.dim} ${type.list}`}>
      {findings.slice(0, shownFindings).map((finding) => (
        <li key={finding.key} className={styles.line}>
          <span className={styles.words}>{t(finding.title)}</span>
          <CellChip at={finding.at} />
        </li>
      ))}
      {rest > 0 && <li>{t(texts.moreCells(rest))}</li>}
    </ul>
  );
}

/** What a patch brings into agreement, what it newly upsets, and what it leaves alone. */
export function Effects({ preview }: { readonly preview: Preview }) {
  const type = useType();
  const { t } = usePane();
  const { resolves, raises, notes } = preview;
  return (
    <>
      <h2 className={type.section}>{t(texts.afterwards)}</h2>
      <div className={type.stack}>
        <Notice tone={resolves.length > 0 ? "good" : "plain"}>
          <p className={type.strong}>{t(resolves.length > 0 ? texts.resolves(resolves.length) : texts.resolvesNone)}</p>
          {resolves.length > 0 && <FindingLines findings={resolves} />}
          {raises.length === 0 && <p className={type.dim}>{t(texts.raisesNone)}</p>}
        </Notice>
        {raises.length > 0 && (
          <Notice tone="warning">
            <p className={type.strong}>{t(texts.raises(raises.length))}</p>
            <FindingLines findings={raises} />
          </Notice>
        )}
      </div>
      <Notes notes={notes} />
    </>
  );
}

/** What was left alone, and why; nothing where there is nothing to say. */
export function Notes({ notes }: { readonly notes: readonly Text[] }) {
  const type = useType();
  const { t } = usePane();
  if (notes.length === 0) return null;
  return (
    <>
      <h2 className={type.section}>{t(texts.notes)}</h2>
      <ul className={`${type.dim} ${type.list}`}>
        {notes.map((note, index) => (
          <li key={index}>{t(note)}</li>
        ))}
      </ul>
    </>
  );
}
