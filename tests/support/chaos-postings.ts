/** How many listings an import brings: enough that it takes a moment. */
export const CHAOS_BATCH = 1000;

const HEADER =
  "job_uid,first_seen,source,company,title,location_raw,is_remote,seniority,employment_type,published_at,currency,salary_min,salary_max,salary_interval,apply_url";

/** A table of so many openings at one company. */
export function postingsOf(company: string): string {
  const rows = Array.from({ length: CHAOS_BATCH }, (_, index) => {
    const id = `${company}-${index}`;
    const pay = `USD,${100_000 + index},${150_000 + index},year`;
    return `greenhouse:${company}:${id},,greenhouse,${company},Data Engineer ${index},"New York, NY",False,,full-time,2026-08-01,${pay},https://jobs.example.com/${id}`;
  });
  return [HEADER, ...rows].join("\n");
}
