import { makeStyles, tokens } from "@fluentui/react-components";
import { usePane } from "../parts/context";
import { Screen } from "../parts/screen";
import { useType } from "../parts/type";
import { texts } from "../texts";

const useStyles = makeStyles({
  item: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
});

/** Everything the verdict does not cover, and why. */
export function NotCheckedScreen() {
  const styles = useStyles();
  const type = useType();
  const { state, t } = usePane();
  return (
    <Screen title={t(texts.notChecked)} lead={t(texts.notCheckedLead)} hasBack>
      <ul className={type.list}>
        {state.result?.report.notChecked.map((part, index) => (
          <li key={index} className={styles.item}>
            <p className={type.body}>{t(part.what)}</p>
            <p className={type.dim}>{t(part.why)}</p>
          </li>
        ))}
      </ul>
    </Screen>
  );
}
