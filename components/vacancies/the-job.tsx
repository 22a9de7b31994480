import { Field, SelectField, TextField } from "@/components/ui/field";
import type { FormState } from "@/lib/form-action";
import type { VacancyForm } from "@/lib/vacancies/form";
import type { Preview } from "@/lib/vacancies/load-preview";

type Choice = readonly { value: string; label: string }[];
/** The words to choose from, handed over so that the board's script need not share a file of words with this one. */
export type Options = { roles: Choice; levels: Choice; types: Choice; workplaces: Choice };
/** What each part of the form draws from: what came back, what was kept, what is thought of it. */
export type Fields = { state: FormState; form: VacancyForm; preview: Preview };

export function TheJob({ state, form, preview, options }: Fields & { options: Options }) {
  const { role, level, skills } = preview.suggested;
  const guessed = options.roles.find(({ value }) => value === role)?.label;
  const guessedLevel = options.levels.find(({ value }) => value === level)?.label;
  return (
    <fieldset>
      <legend>The job</legend>
      <Field
        name="title"
        label="Title"
        state={state}
        first={form.title}
        hint={
          preview.title.length > 0
            ? preview.title.join(" ")
            : "As people search for it: Senior Back-end Engineer."
        }
      />
      <div className="row2">
        <SelectField
          name="role"
          label="Filed under"
          state={state}
          first={form.role}
          options={[
            { value: "", label: guessed ? `${guessed}, by its title` : "What its title says" },
            ...options.roles,
          ]}
        />
        <SelectField
          name="level"
          label="Level"
          state={state}
          first={form.level ?? level ?? ""}
          options={[
            {
              value: "",
              label: guessedLevel ? `None, though the title says ${guessedLevel}` : "None stated",
            },
            ...options.levels,
          ]}
        />
      </div>
      <SelectField name="type" label="Type" state={state} first={form.type} options={options.types} />
      <TextField
        name="description"
        label="Description"
        rows={12}
        state={state}
        first={form.description}
        hint="What one does, what you look for. Markdown: “- ” makes a list, “## ” a heading."
      />
      <Field
        name="skills"
        label="Skills"
        state={state}
        first={form.skills}
        hint={
          skills.length > 0
            ? `In your text: ${skills.join(", ")}. Left empty, we take these.`
            : "Up to ten, the ones you would turn a person down for lacking."
        }
      />
    </fieldset>
  );
}
