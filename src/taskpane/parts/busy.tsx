import { Button, Spinner } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { texts } from "../texts";
import { usePane } from "./context";
import { useType } from "./type";

/** What runs, shown once it has taken half a second, with the way to stop waiting for it where there is one. */
export function Busy({ label, onCancel }: { readonly label: string; readonly onCancel?: () => void }) {
  const type = useType();
  const { t } = usePane();
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setSlow(true);
    }, 500);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  if (!isSlow) return null;
  return (
    <div className={type.stack} role="status">
      <Spinner size="tiny" label={label} labelPosition="after" />
      {onCancel !== undefined && (
        <Button size="small" onClick={onCancel}>
          {t(texts.cancel)}
        </Button>
      )}
    </div>
  );
}
