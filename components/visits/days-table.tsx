import { formatCount, formatDay } from "@/lib/format";
import type { DayFigures } from "@/lib/visits/figures";

/** The same figures in words, the latest day first, without the days on which there was nothing. */
export function DaysTable({
  days,
  takesApplications,
}: {
  days: readonly DayFigures[];
  takesApplications: boolean;
}) {
  const told = days.filter((day) => day.views + day.visitors + day.applyClicks + day.applications > 0);
  if (told.length === 0) return null;
  return (
    <table className="days">
      <caption>The same figures by day, where there are any</caption>
      <thead>
        <tr>
          <th scope="col">Day (UTC)</th>
          <th scope="col">Views</th>
          <th scope="col">Visitors</th>
          <th scope="col">Clicks</th>
          {takesApplications && <th scope="col">Applied</th>}
        </tr>
      </thead>
      <tbody>
        {told.toReversed().map(({ day, views, visitors, applyClicks, applications }) => (
          <tr key={day}>
            <th scope="row">{formatDay(day)}</th>
            <td>{formatCount(views)}</td>
            <td>{formatCount(visitors)}</td>
            <td>{formatCount(applyClicks)}</td>
            {takesApplications && <td>{formatCount(applications)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
