import { whoIsAsking } from "@/lib/accounts/session";
import { answerSignedOut } from "@/lib/accounts/signed-out";
import { listOwnCompanies } from "@/lib/companies/member-queries";
import { profileInput } from "@/lib/companies/profile-input";
import { changeProfile } from "@/lib/companies/profile-mutations";
import { LARGEST_LOGO, PROFILE_COOKIE } from "@/lib/companies/vocabulary";
import { answerFileForm } from "@/lib/file-form";
import { formAction } from "@/lib/form-action";
import { problem } from "@/lib/problem";

type Context = { params: Promise<{ slug: string }> };

/** Takes what a company says of itself, and its logo. */
export async function POST(request: Request, { params }: Context) {
  const { slug } = await params;
  const actor = await whoIsAsking();
  const isPerson = actor.kind === "person";
  const company = isPerson && (await listOwnCompanies(actor)).find((one) => one.slug === slug);
  if (isPerson && !company) return problem(404, "Not found", "There is no such company.");
  const page = `/dashboard/companies/${encodeURIComponent(slug)}`;
  const form = { cookie: PROFILE_COOKIE, page, onward: `${page}?saved=1`, largest: LARGEST_LOGO };
  return await answerFileForm(request, form, async ({ form, isCut }) => {
    if (!company) return await answerSignedOut({}, form);
    const send = formAction(profileInput({ isCut }), (actor, input) =>
      changeProfile(actor, { ...input, companyId: company.id }),
    );
    return await send({}, form);
  });
}
