import type { ApplicationStage } from "@/lib/applications/vocabulary";

/** Where an application stands, in the applicant's words. */
export function standingOf({
  stage,
  withdrawnAt,
  company,
}: {
  stage: ApplicationStage;
  withdrawnAt: Date | null;
  company: { name: string };
}): string {
  if (withdrawnAt) return "You have withdrawn your application.";
  return STANDING[stage](company.name);
}

const STANDING: Record<ApplicationStage, (company: string) => string> = {
  new: (company) => `${company} has your application and has not decided on it yet.`,
  screening: (company) => `${company} is looking at your application.`,
  interview: (company) => `${company} has you down for an interview.`,
  offer: (company) => `${company} has you down for an offer.`,
  hired: (company) => `${company} has hired you.`,
  declined: (company) => `${company} has decided not to take your application further.`,
};
