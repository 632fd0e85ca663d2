import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo } from "react";
import type { CheckedText } from "../../../core/prose/checked-text";
import type { MarkedLine, Tone } from "../../../core/prose/marked-text";
import { usePane } from "../../parts/context";
import { useType } from "../../parts/type";
import { InlineButton } from "../inline-button";
import { ClaimCard } from "./claim-card";
import { shownLines } from "./shown-lines";
import type { ProseEvent, ProseState } from "./state";
import { texts } from "./texts";

const useStyles = makeStyles({
  // Lines far away cost nothing: the browser skips them until they come near.
  line: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase400,
    overflowWrap: "anywhere",
    scrollMarginTop: "48px",
    contentVisibility: "auto",
    containIntrinsicSize: "auto 44px",
  },
  figure: {
    padding: "0 1px",
    borderRadius: tokens.borderRadiusSmall,
    cursor: "pointer",
    textDecorationLine: "underline",
    textUnderlineOffset: "3px",
    textDecorationThickness: "2px",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
    "&[aria-expanded='true']": { backgroundColor: tokens.colorNeutralBackground1Selected },
  },
  error: {
    textDecorationStyle: "wavy",
    textDecorationColor: tokens.colorStatusDangerForeground3,
    textDecorationThickness: "1.5px",
    color: tokens.colorStatusDangerForeground1,
    backgroundColor: tokens.colorStatusDangerBackground1,
    fontWeight: tokens.fontWeightSemibold,
    "@media (forced-colors: active)": { textDecorationColor: "CanvasText" },
  },
  warning: {
    textDecorationStyle: "dashed",
    textDecorationColor: tokens.colorStatusWarningForeground3,
    backgroundColor: tokens.colorStatusWarningBackground1,
    "@media (forced-colors: active)": { textDecorationColor: "CanvasText" },
  },
  info: {
    textDecorationStyle: "dotted",
    textDecorationColor: tokens.colorNeutralForeground3,
    "@media (forced-colors: active)": { textDecorationColor: "CanvasText" },
  },
  holds: {
    textDecorationStyle: "solid",
    textDecorationColor: tokens.colorStatusSuccessForeground3,
    "@media (forced-colors: active)": { textDecorationColor: "CanvasText" },
  },
  unmatched: {
    textDecorationLine: "none",
    borderBottom: `1px dotted ${tokens.colorNeutralStrokeAccessible}`,
    borderBottomLeftRadius: 0,
    borderBottomRightRadius: 0,
  },
  fold: { margin: `0 0 ${tokens.spacingVerticalS}` },
  open: { margin: `0 0 ${tokens.spacingVerticalS}` },
});

interface MarkedLinesProps {
  readonly checked: CheckedText;
  readonly state: ProseState;
  readonly send: (event: ProseEvent) => void;
}

/** The text with its figures marked, and the details of the figure chosen below its line. */
export function MarkedLines({ checked, state, send }: MarkedLinesProps) {
  const styles = useStyles();
  const type = useType();
  const { t } = usePane();
  const { chosen } = state;
  return (
    <>
      {shownLines(checked, state.shows).map((each) => {
        if (each.kind === "folded") {
          return (
            <p key={`fold ${String(each.first)}`} className={mergeClasses(type.dim, styles.fold)}>
              {t(texts.folded(each.count))}
            </p>
          );
        }
        const { line } = each;
        const isOpen = chosen?.line === line.line;
        return (
          <div key={line.line} className={isOpen ? styles.open : undefined}>
            <Line line={line} chosen={isOpen ? chosen.claims : null} send={send} />
            {isOpen &&
              chosen.claims.map((index, at) => {
                const claim = checked.report.claims[index];
                return claim === undefined ? null : (
                  <ClaimCard key={index} claim={claim} send={send} takesFocus={at === 0} />
                );
              })}
          </div>
        );
      })}
    </>
  );
}

interface LineProps {
  readonly line: MarkedLine;
  readonly chosen: readonly number[] | null;
  readonly send: (event: ProseEvent) => void;
}

const Line = memo(function Line({ line, chosen, send }: LineProps) {
  const styles = useStyles();
  const { t } = usePane();
  const look: Readonly<Record<Tone, string>> = styles;
  return (
    <p className={styles.line} data-line={line.line}>
      {line.parts.map(({ text, tone, claims }, index) =>
        tone === null || text.trim() === "" ? (
          text
        ) : (
          <InlineButton
            key={index}
            className={mergeClasses(styles.figure, look[tone])}
            tone={tone}
            label={t(texts.mark(text.trim(), tone))}
            isOpen={chosen !== null && chosen[0] === claims[0]}
            text={text}
            onPress={() => {
              send({ kind: "choose", line: line.line, claims });
            }}
          />
        ),
      )}
    </p>
  );
});
