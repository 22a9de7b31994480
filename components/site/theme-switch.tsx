"use client";

import { useSyncExternalStore } from "react";
import { THEME_KEY, THEMES, type Theme } from "./theme";

const listeners = new Set<() => void>();

export function ThemeSwitch() {
  const chosen = useSyncExternalStore(subscribe, chosenTheme, () => "system");
  return (
    <fieldset className="theme segments">
      <legend className="sr">Colours</legend>
      {THEMES.map(({ value, label }) => (
        <label key={value}>
          <input
            type="radio"
            name="theme"
            value={value}
            checked={chosen === value}
            onChange={() => choose(value)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}

function chosenTheme(): Theme {
  const { theme } = document.documentElement.dataset;
  return theme === "light" || theme === "dark" ? theme : "system";
}

function choose(theme: Theme) {
  apply(theme);
  // Storage may be refused; the choice then holds for this page.
  try {
    localStorage.setItem(THEME_KEY, theme);
  } catch {}
}

function apply(theme: string | null) {
  const { dataset } = document.documentElement;
  if (theme === "light" || theme === "dark") dataset.theme = theme;
  else delete dataset.theme;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  window.addEventListener("storage", followOtherTab);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", followOtherTab);
  };
}

function followOtherTab({ key, newValue }: StorageEvent) {
  if (key === THEME_KEY) apply(newValue);
}
