import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef, useState, type ReactNode } from "react";
import { useType } from "../parts/type";

const useStyles = makeStyles({
  area: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingVerticalM,
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  over: { border: `2px solid ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorBrandBackground2 },
});

interface DropFileProps {
  readonly label: string;
  readonly lead: string;
  /** Endings offered when a file is chosen, such as ".docx,.txt". */
  readonly accept: string;
  readonly isPrimary?: boolean;
  readonly isDisabled?: boolean;
  readonly onFile: (file: File) => void;
  /** Told instead of `onFile`, with all of them, where several may be given at once. */
  readonly onFiles?: (files: readonly File[]) => void;
  readonly children?: ReactNode;
}

/** A place to drop a file on, with a button for those who choose one. */
export function DropFile({
  label,
  lead,
  accept,
  isPrimary = false,
  isDisabled = false,
  onFile,
  onFiles,
  children,
}: DropFileProps) {
  const styles = useStyles();
  const type = useType();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const give = (files: readonly File[]): void => {
    const [file] = files;
    if (file === undefined) return;
    if (onFiles === undefined) onFile(file);
    else onFiles(files);
  };
  return (
    // Dropping is a second way; the button below does the same for everybody else.

    <div
      className={mergeClasses(styles.area, isOver && styles.over)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        if (!isDisabled) give([...event.dataTransfer.files]);
      }}
    >
      <input
        ref={input}
        type="file"
        accept={accept}
        multiple={onFiles !== undefined}
        hidden
        aria-label={label}
        onChange={({ target }) => {
          give([...(target.files ?? [])]);
          // The same file may be chosen again after it was changed.
          target.value = "";
        }}
      />
      <p className={type.dim}>{lead}</p>
      <Button
        appearance={isPrimary ? "primary" : "secondary"}
        disabledFocusable={isDisabled}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
      {children}
    </div>
  );
}
