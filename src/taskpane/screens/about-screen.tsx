import { makeStyles, tokens } from "@fluentui/react-components";
import { usePane } from "../parts/context";
import { Notice } from "../parts/notice";
import { Screen } from "../parts/screen";
import { useType } from "../parts/type";
import { texts } from "../texts";

const useStyles = makeStyles({
  items: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

/** What the product promises. */
export function AboutScreen() {
  const styles = useStyles();
  const type = useType();
  const { state, t } = usePane();
  return (
    <Screen title={t(texts.about)} lead={t(texts.product)} hasBack>
      <Notice tone="good">
        <p className={type.strong}>{t(texts.aboutPrivacy)}</p>
        <p className={type.dim}>{t(texts.aboutPrivacyLead)}</p>
        {state.host === "excel" && <p className={type.dim}>{t(texts.aboutExcelOnly)}</p>}
      </Notice>
      <h2 className={type.section}>{t(texts.aboutHow)}</h2>
      <ul className={`${type.body} ${styles.items}`}>
        {texts.aboutHowItems.map((item) => (
          <li key={item.en}>{t(item)}</li>
        ))}
      </ul>
    </Screen>
  );
}
