import { plotScale } from "@/components/charts/plot-scale";
import { Sparkline } from "@/components/charts/sparkline";
import type { PlaceTrend as Trend } from "@/lib/trends/place-trend";
import { formatIndex } from "@/lib/trends/sentences";

/** How listings moved, beside what a role pays. `id` and `title` where a page has several. */
export function PlaceTrend({
  trend,
  id = "listings-move",
  title = "How listings move",
}: {
  trend: Trend | null;
  id?: string;
  title?: string;
}) {
  if (!trend) return null;
  const { label, points, range, baseline, standing, change, source, sample, url, ownAbsence } = trend;
  const scale = plotScale([{ points }], range, { baseline, isTight: true });
  const index = formatIndex(standing.value);
  return (
    <section className="panel place-trend" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p>
        {label}: <b>{index}</b>, {change}
      </p>
      <Sparkline points={points} scale={scale} baseline={baseline} label={`${label}: ${index}, ${change}`} />
      <p className="source">
        {source}. {sample}. {ownAbsence && `${ownAbsence}. `}
        <a href={url}>The whole chart</a>, <a href="/methodology#listings-index">method</a>
      </p>
    </section>
  );
}
