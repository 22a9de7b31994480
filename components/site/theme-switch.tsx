import { THEMES } from "./theme";

/** The choice of colours, which `THEME_SCRIPT` answers. */
export function ThemeSwitch() {
  return (
    <fieldset className="theme segments">
      <legend className="sr">Colours</legend>
      {THEMES.map(({ value, label }) => (
        <label key={value}>
          <input type="radio" name="theme" value={value} defaultChecked={value === "system"} />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
