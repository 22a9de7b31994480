/** A company's logo beside its name, in a square of so many pixels; nothing where it has none. */
export function CompanyLogo({ url, side }: { url: string | null; side: number }) {
  if (!url) return null;
  // biome-ignore lint/performance/noImgElement: it has its size already, and is made once
  return <img className="logo" src={url} alt="" width={side} height={side} />;
}
