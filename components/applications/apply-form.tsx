"use client";

import { Field, TextField } from "@/components/ui/field";
import { FileForm } from "@/components/ui/file-form";
import { answerField } from "@/lib/applications/questions";
import { CV_TOO_LARGE, LARGEST_CV } from "@/lib/applications/vocabulary";
import type { FormState } from "@/lib/form-action";

const CV = { name: "cv", largest: LARGEST_CV, tooLarge: CV_TOO_LARGE };

/** The form to apply with. */
export function ApplyForm({
  action,
  questions,
  first,
  kept,
}: {
  action: string;
  questions: readonly string[];
  first: { name: string; email: string };
  kept: FormState;
}) {
  return (
    <FileForm action={action} kept={kept} file={CV} submit="Send the application" sending="Sending…">
      {(state) => (
        <>
          <Field name="name" label="Your name" autoComplete="name" first={first.name} state={state} />
          <Field
            name="email"
            type="email"
            label="E-mail address"
            autoComplete="email"
            first={first.email}
            hint="The answer goes there."
            state={state}
          />
          {questions.map((question, position) => (
            <TextField
              key={question}
              name={answerField(position)}
              label={question}
              rows={3}
              maxLength={2_000}
              state={state}
            />
          ))}
          <TextField
            name="message"
            label="Your message"
            hint="What your CV does not say. You may leave it empty."
            rows={7}
            maxLength={5_000}
            state={state}
          />
          <Field
            name="cv"
            type="file"
            label="Your CV"
            accept=".pdf,.docx,application/pdf,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
            hint="A PDF or a Word document (.docx), of 5 MB at most."
            state={state}
          />
        </>
      )}
    </FileForm>
  );
}
