import { ScrollRegion } from "@/components/ui/scroll-region";
import type { FormValues } from "@/lib/form-action";
import { differencesBetween } from "@/lib/vacancies/changes";
import { vacancyForm } from "@/lib/vacancies/form";

/** Where somebody else was faster: in what their version, which is saved, differs from the one in the form. */
export function BothVersions({ values }: { values?: FormValues }) {
  if (typeof values?.theirs !== "string") return null;
  const differences = differencesBetween(vacancyForm(values), vacancyForm(JSON.parse(values.theirs)));
  return (
    <ScrollRegion label="Both versions">
      <table className="dashboard both-versions">
        <caption className="sr">Yours and theirs, where they differ</caption>
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">Yours, in the form</th>
            <th scope="col">Theirs, saved</th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ field, name, one, other }) => (
            <tr key={field}>
              <th scope="row">
                <a href={`#${field}`}>{name}</a>
              </th>
              <td>{one || "–"}</td>
              <td>{other || "–"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
