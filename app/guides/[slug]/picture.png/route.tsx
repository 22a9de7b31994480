import { ImageResponse } from "next/og";
import { PICTURE, SharePicture } from "@/components/guides/share-picture";
import { findGuide, loadTitlePair } from "@/lib/guides/load-guide";
import { problem, withProblems } from "@/lib/problem";

/** The picture of a guide where it is shared, drawn from the figures of the hour. */
export function GET(_: Request, { params }: { params: Promise<{ slug: string }> }) {
  return withProblems(async () => {
    const guide = findGuide((await params).slug);
    if (!guide) return problem(404, "Not found", "There is no guide of that name.");
    const { pair } = await loadTitlePair(guide);
    return new ImageResponse(<SharePicture guide={guide} pair={pair} />, {
      ...PICTURE,
      headers: { "Cache-Control": "public, max-age=3600" },
    });
  });
}
