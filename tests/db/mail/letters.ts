import * as accounts from "@/lib/accounts/letters";
import * as applications from "@/lib/applications/letters";
import { DECLINE_REASONS } from "@/lib/applications/vocabulary";
import * as comments from "@/lib/comments/letters";
import * as companies from "@/lib/companies/letters";
import { env } from "@/lib/env";
import type { Letter } from "@/lib/mail/letter";
import * as moderation from "@/lib/moderation/letters";
import * as vacancies from "@/lib/vacancies/letters";

const url = `${env.siteUrl}/sign-in/mailed?secret=a-b_c&onward=%2Fjobs%3Fq%3Dgo%26state%3DCA`;
const name = "Zoë O’Neill <b>";
const company = "Smith & <i>Sons</i>\r\nBcc: eve@people.example";
const title = 'Engineer "C++"\r\nBcc: eve@people.example';
const reason = "It says:\n<script>alert(1)</script>";

/** Each kind of letter there is, by the function that writes it, with hostile words where people may put words. */
export const LETTERS: Record<string, Letter> = {
  verifyLetter: accounts.verifyLetter({ url }),
  alreadyHereLetter: accounts.alreadyHereLetter({ name, url }),
  signInLetter: accounts.signInLetter({ name, url }),
  resetLetter: accounts.resetLetter({ name, url }),
  passwordChangedLetter: accounts.passwordChangedLetter({ name, url }),
  invitationLetter: companies.invitationLetter({ by: name, company, url }),
  publishedLetter: moderation.publishedLetter({ title, url }),
  returnedLetter: moderation.returnedLetter({ title, reason, url }),
  suspendedLetter: moderation.suspendedLetter({ company, reason, url }),
  personSuspendedLetter: moderation.personSuspendedLetter({ name, reason }),
  personReadmittedLetter: moderation.personReadmittedLetter({ name, url }),
  appliedLetter: applications.appliedLetter({ name, title, company, url }),
  newApplicantLetter: applications.newApplicantLetter({ title, company, url }),
  answerLetter: applications.answerLetter({ name, title, company, text: reason }),
  declinedLetter: applications.declinedLetter({
    ...{ name, title, company, text: reason },
    reason: DECLINE_REASONS[0].value,
  }),
  confirmationLetter: vacancies.confirmationLetter({ title, company, url }),
  expiredListingLetter: vacancies.expiredListingLetter({ title, company, url }),
  claimLetter: moderation.claimLetter({ company, granted: true, url }),
  replyLetter: comments.replyLetter({
    ...{ title, url },
    unsubscribe: { page: `${url}&page`, oneClick: `${url}&post` },
  }),
};
