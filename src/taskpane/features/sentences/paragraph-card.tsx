import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { formatArea, formatRange, type CellRef, type Range } from "../../../core/cell/address";
import type { WrittenParagraph } from "../../../core/sentences/write-sentences";
import { usePane } from "../../parts/context";
import { useType } from "../../parts/type";
import { InlineButton } from "../inline-button";
import type { SentencesEvent } from "./state";
import { texts } from "./texts";

const useStyles = makeStyles({
  card: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalMNudge}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: "anywhere",
  },
  title: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS, alignItems: "baseline" },
  words: {
    margin: `${tokens.spacingVerticalXS} 0`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase400,
  },
  figure: {
    borderRadius: tokens.borderRadiusSmall,
    color: tokens.colorBrandForegroundLink,
    textDecorationLine: "underline",
    textDecorationStyle: "dotted",
    textUnderlineOffset: "3px",
    cursor: "pointer",
    "@media (forced-colors: active)": { color: "LinkText" },
    ":hover": { textDecorationStyle: "solid" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  number: { fontWeight: tokens.fontWeightSemibold },
});

/** The smallest range of the first cell's sheet that holds them all. */
function rangeOf(cells: readonly CellRef[]): Range | null {
  const [first] = cells;
  if (first === undefined) return null;
  const own = cells.filter(({ sheet }) => sheet === first.sheet);
  const rows = own.map(({ row }) => row);
  const columns = own.map(({ column }) => column);
  return {
    sheet: first.sheet,
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
}

interface ParagraphCardProps {
  readonly paragraph: WrittenParagraph;
  readonly send: (event: SentencesEvent) => void;
}

/** One paragraph; its figures lead to their cells. */
export function ParagraphCard({ paragraph, send }: ParagraphCardProps) {
  const styles = useStyles();
  const type = useType();
  const { send: tell, t } = usePane();
  const title = t(paragraph.title);
  return (
    <article className={styles.card} aria-label={title}>
      <p className={styles.title}>
        <span className={type.strong}>{title}</span>
        <span className={type.dim}>
          {paragraph.sheet}
          {paragraph.isOwn && ` · ${t(texts.own)}`}
        </span>
      </p>
      <p className={styles.words}>
        {paragraph.pieces.map(({ text, cells }, index) => {
          const range = rangeOf(cells);
          if (range === null || text.trim() === "") return text;
          return (
            <InlineButton
              key={index}
              className={mergeClasses(styles.figure, /\d/u.test(text) && styles.number)}
              label={t(texts.goTo(text, formatRange(range)))}
              title={formatArea(range)}
              text={text}
              onPress={() => {
                tell({ kind: "show-range", range });
              }}
            />
          );
        })}
      </p>
      <div className={type.row}>
        <Button
          size="small"
          aria-label={t(texts.copyOf(title))}
          onClick={() => {
            send({ kind: "copy", paragraphs: [paragraph] });
          }}
        >
          {t(texts.copy)}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          aria-label={t(texts.wordingOf(title))}
          onClick={() => {
            send({ kind: "open-wording", paragraph });
          }}
        >
          {t(texts.wording)}
        </Button>
      </div>
    </article>
  );
}
