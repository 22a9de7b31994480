/** A `Content-Disposition` that has a file saved under its name: in ASCII, and in full for who reads RFC 6266. */
export function attachment(name: string): string {
  const plain = name
    .normalize("NFKD")
    .replace(/[^ -~]/g, "")
    .replace(/["\\%;]/g, "_")
    .trim();
  // encodeURIComponent leaves these, which RFC 8187 wants encoded.
  const full = encodeURIComponent(name.toWellFormed()).replace(
    /['()*!]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${full}`;
}
