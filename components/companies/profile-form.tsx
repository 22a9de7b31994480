"use client";

import { Field, TextField } from "@/components/ui/field";
import { FileForm } from "@/components/ui/file-form";
import { LARGEST_LOGO, LOGO_TOO_LARGE } from "@/lib/companies/vocabulary";
import type { FormState } from "@/lib/form-action";
import { CompanyLogo } from "./company-logo";

type Profile = { name: string; website: string | null; employees: number | null; about: string | null };

const LOGO = { name: "logo", largest: LARGEST_LOGO, tooLarge: LOGO_TOO_LARGE };

/** What a company says of itself. */
export function ProfileForm({
  company,
  logo,
  action,
  kept,
}: {
  company: Profile;
  /** The address of the one it has. */
  logo: string | null;
  action: string;
  kept: FormState;
}) {
  return (
    <FileForm action={action} kept={kept} file={LOGO} submit="Save" sending="Saving…">
      {(state) => (
        <>
          <ProfileFields state={state} company={company} />
          {logo && (
            <div className="choices">
              <label>
                <input
                  type="checkbox"
                  name="removeLogo"
                  value="1"
                  defaultChecked={state.values?.removeLogo === "1"}
                />
                <CompanyLogo url={logo} side={32} />
                Remove the logo
              </label>
            </div>
          )}
          <Field
            name="logo"
            type="file"
            label={logo ? "Another logo" : "Its logo"}
            accept="image/png,image/jpeg,image/webp"
            hint="A PNG, a JPEG or a WebP, of 2 MB at most. It is shown small, on white."
            state={state}
          />
        </>
      )}
    </FileForm>
  );
}

export function ProfileFields({ state, company }: { state: FormState; company?: Profile }) {
  return (
    <>
      <Field name="name" label="Company" autoComplete="organization" state={state} first={company?.name} />
      <Field
        name="website"
        type="url"
        label="Its site"
        state={state}
        first={company?.website ?? ""}
        hint="If your e-mail address is there too, we know that the company is yours."
      />
      <Field
        name="employees"
        label="How many people it employs"
        inputMode="numeric"
        state={state}
        first={company?.employees?.toString()}
        hint="Pay laws bind from a number of people on."
      />
      <TextField name="about" label="About it" rows={4} state={state} first={company?.about ?? ""} />
    </>
  );
}
