import type { KeyboardEvent } from "react";

interface InlineButtonProps {
  readonly label: string;
  readonly className: string;
  readonly text: string;
  readonly title?: string;
  readonly tone?: string;
  /** Set where pressing opens something beside it. */
  readonly isOpen?: boolean;
  readonly onPress: () => void;
}

/** A button that breaks over lines as the words around it do; a button element would not. */
export function InlineButton({ label, className, text, title, tone, isOpen, onPress }: InlineButtonProps) {
  const press = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    onPress();
  };
  return (
    <span
      role="button"
      tabIndex={0}
      className={className}
      aria-label={label}
      {...(title === undefined ? {} : { title })}
      {...(tone === undefined ? {} : { "data-tone": tone })}
      {...(isOpen === undefined ? {} : { "aria-expanded": isOpen })}
      onClick={onPress}
      onKeyDown={press}
    >
      {text}
    </span>
  );
}
