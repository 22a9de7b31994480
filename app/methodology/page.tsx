import type { Metadata } from "next";
import { MethodologyPage } from "@/components/methodology/methodology-page";
import { Still } from "@/components/ui/still";
import { loadFigures } from "@/lib/salaries/load-figures";

/** Seconds: the errors of the model are reckoned from the figures, which an import may change. */
export const revalidate = 60;

export const metadata: Metadata = {
  title: "Methodology: where the figures of pay and listings come from",
  description:
    "Sources, dates and licences of every pay figure, how roles are mapped to occupations, how pay is modelled and how far off that is, how listings are counted, and what each figure can’t say.",
  alternates: { canonical: "/methodology" },
};

export default async function Page() {
  return (
    <Still>
      <MethodologyPage figures={await loadFigures()} />
    </Still>
  );
}
