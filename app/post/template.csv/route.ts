import { dayIn } from "@/lib/days";
import { uploadTemplate } from "@/lib/vacancies/upload-template";

/** The table in which many roles are written down, to be uploaded. Dynamic, since its example has to close some day. */
export async function GET() {
  return new Response(uploadTemplate(dayIn(new Date())), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8; header=present",
      "Content-Disposition": 'attachment; filename="payboard-jobs.csv"',
      "Cache-Control": "no-store",
    },
  });
}
