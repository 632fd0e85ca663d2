import { makeStyles, tokens } from "@fluentui/react-components";
import { usePane } from "../parts/context";
import { Notice } from "../parts/notice";
import { useType } from "../parts/type";
import { texts } from "../texts";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

/** What to do when no table was found. */
export function NoTables() {
  const styles = useStyles();
  const type = useType();
  const { t } = usePane();
  return (
    <Notice tone="plain">
      <p className={type.strong}>{t(texts.noTables)}</p>
      <ul className={`${type.dim} ${styles.list}`}>
        {texts.noTablesHint.map((hint) => (
          <li key={hint.en}>{t(hint)}</li>
        ))}
      </ul>
    </Notice>
  );
}
