import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useRef } from "react";
import type { WrittenParagraph } from "../../../core/sentences/write-sentences";
import type { Text } from "../../../core/text/bilingual";
import { usePane } from "../../parts/context";
import { Notice } from "../../parts/notice";
import { useType } from "../../parts/type";
import type { SentencesEvent } from "./state";
import { texts } from "./texts";

const useStyles = makeStyles({
  field: { "& textarea": { minHeight: "140px", maxHeight: "none" } },
  figures: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  figure: { minWidth: "auto", fontWeight: tokens.fontWeightRegular },
});

interface WordingEditorProps {
  readonly paragraph: WrittenParagraph;
  readonly wording: string;
  readonly problems: readonly Text[];
  readonly send: (event: SentencesEvent) => void;
}

/** The wording of one paragraph as text, with the figures it may name. */
export function WordingEditor({ paragraph, wording, problems, send }: WordingEditorProps) {
  const styles = useStyles();
  const type = useType();
  const { t } = usePane();
  const field = useRef<HTMLTextAreaElement>(null);
  const insert = (name: string): void => {
    const at = field.current?.selectionStart ?? wording.length;
    const to = field.current?.selectionEnd ?? at;
    send({ kind: "type", wording: `${wording.slice(0, at)}{${name}}${wording.slice(to)}` });
    field.current?.focus();
  };
  return (
    <>
      {problems.length > 0 && (
        <Notice tone="bad">
          <p className={type.strong} role="alert">
            {t(texts.problems)}
          </p>
          {problems.map((problem, index) => (
            <p key={index} className={type.dim}>
              {t(problem)}
            </p>
          ))}
        </Notice>
      )}
      <Field label={t(texts.wordingOf(t(paragraph.title)))} hint={t(texts.help)}>
        <Textarea
          textarea={{ ref: field }}
          className={styles.field}
          value={wording}
          resize="vertical"
          onChange={(_, { value }) => {
            send({ kind: "type", wording: value });
          }}
        />
      </Field>
      <p className={type.dim}>{t(texts.figures)}</p>
      <div className={styles.figures}>
        {paragraph.figures.map((name) => (
          <Button
            key={name}
            size="small"
            className={styles.figure}
            onClick={() => {
              insert(name);
            }}
          >
            {`{${name}}`}
          </Button>
        ))}
      </div>
      <div className={type.row}>
        <Button
          appearance="primary"
          onClick={() => {
            send({ kind: "keep" });
          }}
        >
          {t(texts.save)}
        </Button>
        <Button
          onClick={() => {
            send({ kind: "close-wording" });
          }}
        >
          {t(texts.cancel)}
        </Button>
        {paragraph.isOwn && (
          <Button
            appearance="subtle"
            onClick={() => {
              send({ kind: "original" });
            }}
          >
            {t(texts.original)}
          </Button>
        )}
      </div>
    </>
  );
}
