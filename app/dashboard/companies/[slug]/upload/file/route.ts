import { randomUUID } from "node:crypto";
import { whoIsAsking } from "@/lib/accounts/session";
import { answerSignedOut } from "@/lib/accounts/signed-out";
import { listOwnCompanies } from "@/lib/companies/member-queries";
import { Forbidden } from "@/lib/errors";
import { answerFileForm } from "@/lib/file-form";
import { formAction } from "@/lib/form-action";
import { problem } from "@/lib/problem";
import { keepUpload } from "@/lib/vacancies/kept-uploads";
import { uploadInput } from "@/lib/vacancies/upload-input";
import { LARGEST_UPLOAD, UPLOAD_COOKIE } from "@/lib/vacancies/vocabulary";

type Context = { params: Promise<{ slug: string }> };

/** Takes a table of roles and leads to what would become of each. Nothing is posted. */
export async function POST(request: Request, { params }: Context) {
  const { slug } = await params;
  const actor = await whoIsAsking();
  const isPerson = actor.kind === "person";
  const company = isPerson && (await listOwnCompanies(actor)).find((one) => one.slug === slug);
  if (isPerson && !company) return problem(404, "Not found", "There is no such company.");
  const page = `/dashboard/companies/${encodeURIComponent(slug)}/upload`;
  const id = randomUUID();
  const form = { cookie: UPLOAD_COOKIE, page, onward: `${page}?file=${id}`, largest: LARGEST_UPLOAD };
  return await answerFileForm(request, form, async ({ form, isCut }) => {
    if (!company) return await answerSignedOut({}, form);
    const send = formAction(uploadInput({ isCut }), async (_, { table }) => {
      if (company.suspendedAt) throw new Forbidden(`${company.name} is suspended and can’t post.`);
      keepUpload(actor, { id, companyId: company.id, slug, text: table }, new Date());
    });
    return await send({}, form);
  });
}
