import { useSyncExternalStore } from "react";
import { chooseTheme, type ThemeName } from "./theme";

const forcedColors = "(forced-colors: active)";
const dark = "(prefers-color-scheme: dark)";

function query(media: string): MediaQueryList | null {
  return typeof window.matchMedia === "function" ? window.matchMedia(media) : null;
}

function subscribe(listener: () => void): () => void {
  const lists = [query(forcedColors), query(dark)];
  for (const list of lists) list?.addEventListener("change", listener);
  return () => {
    for (const list of lists) list?.removeEventListener("change", listener);
  };
}

/** The theme that goes with the system and the host, following both as they change. */
export function useThemeName(background: string | null): ThemeName {
  return useSyncExternalStore(subscribe, () =>
    chooseTheme({
      isForcedColors: query(forcedColors)?.matches ?? false,
      prefersDark: query(dark)?.matches ?? false,
      background,
    }),
  );
}
