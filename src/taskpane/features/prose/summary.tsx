import type { CheckedText } from "../../../core/prose/checked-text";
import type { Text } from "../../../core/text/bilingual";
import { usePane } from "../../parts/context";
import { Notice } from "../../parts/notice";
import { SeverityMark } from "../../parts/severity-mark";
import { useType } from "../../parts/type";
import { count, texts as common } from "../../texts";
import type { Source } from "./state";
import { texts } from "./texts";

interface SummaryProps {
  readonly checked: CheckedText;
  readonly source: Source;
  readonly note: Text | null;
}

const severities = ["error", "warning", "info"] as const;

/** How many places were checked, and how they came out. */
export function Summary({ checked, source, note }: SummaryProps) {
  const type = useType();
  const { t } = usePane();
  const { claims, counts } = checked.report;
  const compared = claims.length - counts.unmatched;
  const found = severities.map((severity) => ({
    severity,
    number: claims.filter((claim) => claim.severity === severity).length,
  }));
  const hasErrors = found[0]?.number !== 0;
  const isOpen = found.some(({ number }) => number > 0);
  return (
    <>
      <Notice tone={claims.length === 0 ? "plain" : hasErrors ? "bad" : isOpen ? "warning" : "good"}>
        {source.kind !== "typed" && (
          <p className={type.dim}>{t(source.kind === "file" ? texts.from(source.name) : texts.fromCells)}</p>
        )}
        <p className={type.strong}>
          {claims.length === 0
            ? t(texts.nothing)
            : isOpen
              ? t(texts.counted(compared, counts.holds))
              : t(texts.allGood)}
        </p>
        {isOpen && (
          <p className={`${type.body} ${type.row}`}>
            {found
              .filter(({ number }) => number > 0)
              .map(({ severity, number }) => (
                <span key={severity} className={type.row}>
                  <SeverityMark severity={severity} /> {count(number)} {t(common.severities[severity])}
                </span>
              ))}
          </p>
        )}
        {counts.unmatched > 0 && <p className={type.dim}>{t(texts.unmatched(counts.unmatched))}</p>}
      </Notice>
      <p className={type.dim} role="status">
        {note === null ? "" : t(note)}
      </p>
    </>
  );
}
