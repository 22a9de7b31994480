"use client";

import { Field } from "@/components/ui/field";
import { Form, FormTrouble } from "@/components/ui/form";
import { useFileForm } from "@/components/ui/use-file-form";
import type { FormState } from "@/lib/form-action";
import { postUploadAction } from "@/lib/vacancies/actions";
import { LARGEST_UPLOAD, UPLOAD_TOO_LARGE } from "@/lib/vacancies/vocabulary";

const TABLE = { name: "table", largest: LARGEST_UPLOAD, tooLarge: UPLOAD_TOO_LARGE };

/** Sends a table to be looked at. */
export function UploadForm({ action, kept }: { action: string; kept: FormState }) {
  const { state, isSending, send } = useFileForm(action, kept, TABLE);
  return (
    <form
      className="form"
      action={action}
      method="post"
      encType="multipart/form-data"
      onSubmit={send}
      noValidate
    >
      <FormTrouble state={state} />
      <Field
        name="table"
        type="file"
        label="Your file"
        accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
        hint="CSV, of 500 roles and 1 MB at most. Nothing is posted yet."
        state={state}
      />
      <div className="actions">
        <button className="button primary" type="submit" aria-disabled={isSending}>
          Check the file
        </button>
        <span className="quiet" role="status">
          {isSending && "Checking…"}
        </span>
      </div>
    </form>
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
