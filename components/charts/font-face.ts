/**
 * The rule for the first of these families that a sheet of this page loads, with the font inside it, so that a
 * file looks the same where nobody has it. Empty where the browser's own fonts are used.
 */
export async function fontFace(families: string): Promise<string> {
  const first = unquoted(families.split(",")[0] ?? "");
  const rule = rulesOf(document.styleSheets).find((face) => unquoted(face.style.fontFamily) === first);
  const [, address] = /url\(["']?([^"')]+)["']?\)/.exec(rule?.style.getPropertyValue("src") ?? "") ?? [];
  if (!rule || !address) return "";
  const answer = await fetch(new URL(address, rule.parentStyleSheet?.href ?? location.href));
  if (!answer.ok) return "";
  const data = await dataUrl(await answer.blob());
  const weight = rule.style.getPropertyValue("font-weight") || "400";
  return `@font-face{font-family:"${first}";font-weight:${weight};src:url(${data}) format("woff2")}`;
}

function rulesOf(sheets: StyleSheetList): CSSFontFaceRule[] {
  return [...sheets].flatMap((sheet) => faces(sheet.cssRules));
}

function faces(rules: CSSRuleList): CSSFontFaceRule[] {
  return [...rules].flatMap((rule) => {
    if (rule instanceof CSSFontFaceRule) return [rule];
    return rule instanceof CSSGroupingRule ? faces(rule.cssRules) : [];
  });
}

function unquoted(family: string): string {
  return family.trim().replace(/^["']|["']$/g, "");
}

function dataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}
