import { notFound } from "next/navigation";
import { whoIsAsking } from "@/lib/accounts/session";
import { findCv } from "@/lib/applications/applicant-queries";
import { attachment } from "@/lib/applications/attachment";

const TYPES = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};

/** A CV, to be saved and never shown as a page of ours. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const cv = await findCv(await whoIsAsking(), (await params).id);
  if (!cv) notFound();
  return new Response(new Uint8Array(cv.bytes), {
    headers: {
      "Content-Type": TYPES[cv.kind],
      "Content-Disposition": attachment(cv.name),
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
