import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Autosum20Filled, Autosum20Regular } from "@fluentui/react-icons/svg/autosum";
import { ClipboardCheckmark20Filled, ClipboardCheckmark20Regular } from "@fluentui/react-icons/svg/clipboard-checkmark";
import { MathFormula20Filled, MathFormula20Regular } from "@fluentui/react-icons/svg/math-formula";
import { MoreHorizontal20Filled, MoreHorizontal20Regular } from "@fluentui/react-icons/svg/more-horizontal";
import { SubtractCircle20Filled, SubtractCircle20Regular } from "@fluentui/react-icons/svg/subtract-circle";
import type { Tab } from "../state/state";
import { texts } from "../texts";
import { usePane } from "./context";

const useStyles = makeStyles({
  nav: {
    display: "flex",
    flexShrink: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  tab: {
    flex: 1,
    minWidth: 0,
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    padding: `${tokens.spacingVerticalXS} 0`,
    border: "none",
    borderTop: "2px solid transparent",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: "nowrap",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  chosen: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderTopColor: tokens.colorCompoundBrandStroke,
    "& svg": { color: tokens.colorCompoundBrandForeground1 },
    "@media (forced-colors: active)": { borderTopColor: "Highlight" },
  },
});

const tabs = [
  { tab: "check", Icon: ClipboardCheckmark20Regular, ChosenIcon: ClipboardCheckmark20Filled },
  { tab: "fill", Icon: MathFormula20Regular, ChosenIcon: MathFormula20Filled },
  { tab: "deduct", Icon: SubtractCircle20Regular, ChosenIcon: SubtractCircle20Filled },
  { tab: "summarise", Icon: Autosum20Regular, ChosenIcon: Autosum20Filled },
  { tab: "more", Icon: MoreHorizontal20Regular, ChosenIcon: MoreHorizontal20Filled },
] as const satisfies readonly { readonly tab: Tab; readonly Icon: unknown; readonly ChosenIcon: unknown }[];

/** The four jobs and the rest, always at hand. */
export function BottomNav() {
  const styles = useStyles();
  const { send, state, t } = usePane();
  return (
    <nav className={styles.nav} aria-label={t(texts.navigation)}>
      {tabs.map(({ tab, Icon, ChosenIcon }) => {
        const isChosen = state.tab === tab;
        return (
          <button
            key={tab}
            type="button"
            className={mergeClasses(styles.tab, isChosen && styles.chosen)}
            aria-current={isChosen ? "page" : undefined}
            onClick={() => {
              send({ kind: "choose-tab", tab });
            }}
          >
            {isChosen ? <ChosenIcon aria-hidden="true" /> : <Icon aria-hidden="true" />}
            {t(texts.tabs[tab])}
          </button>
        );
      })}
    </nav>
  );
}
