import { Choices } from "@/components/ui/choices";
import { Field, typed } from "@/components/ui/field";
import { REMOTE_REACHES } from "@/lib/vacancies/vocabulary";
import type { Fields, Options } from "./the-job";

/** Without script both the places and the reach are there; with it, the one that counts (`post.css`). */
export function WhereFields({ state, form, options }: Fields & { options: Options }) {
  const reach = typed(state, "remoteReach", form.remoteReach);
  return (
    <fieldset className="where">
      <legend>Where</legend>
      <Choices
        name="workplace"
        label="Workplace"
        state={state}
        first={form.workplace}
        options={options.workplaces}
      />
      <div className="if-placed">
        <Field
          name="places"
          label="Places"
          state={state}
          first={form.places}
          hint="Denver, CO. Several with “;” between."
        />
      </div>
      <div className="if-remote">
        <Choices
          name="remoteReach"
          label="Remote people may live"
          state={state}
          first={reach}
          options={REMOTE_REACHES}
        />
        <Field
          name="remoteStates"
          label="States"
          state={state}
          first={form.remoteStates}
          hint="By their codes: CO, WA, TX."
        />
      </div>
    </fieldset>
  );
}
