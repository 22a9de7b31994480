import { formatCount } from "@/lib/format";
import type { Funnel } from "@/lib/visits/figures";

/** From looking to being hired, a step a line, all on one scale; the last four only where people apply here. */
export function FunnelList({ funnel, takesApplications }: { funnel: Funnel; takesApplications: boolean }) {
  const steps = takesApplications ? [...LOOKS, ...APPLICATIONS] : LOOKS;
  const most = Math.max(1, ...steps.map(([key]) => funnel[key]));
  return (
    <ol className="funnel">
      {steps.map(([key, label]) => (
        <li key={key}>
          <span>{label}</span>
          <b>{formatCount(funnel[key])}</b>
          <svg width="100%" height="10" aria-hidden="true">
            <rect width={`${Math.round((funnel[key] / most) * 1000) / 10}%`} height="10" rx="1" />
          </svg>
        </li>
      ))}
    </ol>
  );
}

type Step = readonly [key: keyof Funnel, label: string];

const LOOKS: readonly Step[] = [
  ["views", "Views"],
  ["visitors", "Visitors"],
  ["applyClicks", "Apply clicks"],
];
const APPLICATIONS: readonly Step[] = [
  ["applications", "Applied"],
  ["screened", "Screening or further"],
  ["offered", "Offer"],
  ["hired", "Hired"],
];
