"use client";

import { Field } from "@/components/ui/field";
import { FileForm } from "@/components/ui/file-form";
import { Form } from "@/components/ui/form";
import type { FormState } from "@/lib/form-action";
import { postUploadAction } from "@/lib/vacancies/actions";
import { LARGEST_UPLOAD, UPLOAD_TOO_LARGE } from "@/lib/vacancies/vocabulary";

const TABLE = { name: "table", largest: LARGEST_UPLOAD, tooLarge: UPLOAD_TOO_LARGE };

/** Sends a table to be looked at. */
export function UploadForm({ action, kept }: { action: string; kept: FormState }) {
  return (
    <FileForm action={action} kept={kept} file={TABLE} submit="Check the file" sending="Checking…">
      {(state) => (
        <>
          <Field
            name="table"
            type="file"
            label="Your file"
            accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
            hint="CSV, of 500 roles and 1 MB at most. Nothing is posted yet."
            state={state}
          />
        </>
      )}
    </FileForm>
  );
}

/** Posts what was shown of a table. `plan`: what that was. */
export function PostUploadForm({
  companyId,
  file,
  plan,
  submit,
}: {
  companyId: number;
  file: string;
  plan: string;
  submit: string;
}) {
  return (
    <Form action={postUploadAction} submit={submit}>
      {() => (
        <>
          <input type="hidden" name="companyId" value={companyId} />
          <input type="hidden" name="file" value={file} />
          <input type="hidden" name="plan" value={plan} />
        </>
      )}
    </Form>
  );
}
