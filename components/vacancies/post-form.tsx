"use client";

import { useActionState, useEffect, useRef, useState } from "react";
import { typed } from "@/components/ui/field";
import { FormTrouble } from "@/components/ui/form";
import type { FormValues } from "@/lib/form-action";
import { postVacancyAction } from "@/lib/vacancies/actions";
import type { VacancyForm } from "@/lib/vacancies/form";
import type { Preview } from "@/lib/vacancies/load-preview";
import { BothVersions } from "./both-versions";
import { HowToApply } from "./how-to-apply";
import { LawBox } from "./law-box";
import { PayFields } from "./pay-fields";
import { PreviewPane } from "./preview-pane";
import { type Options, TheJob } from "./the-job";
import { WhereFields } from "./where-fields";

/** Milliseconds without a key before the form is looked at and kept. */
const PAUSE = 600;

/** The form on which a role is posted, with what job seekers will see of it beside it. */
export function PostForm({
  vacancy,
  preview: first,
  asOf,
  options,
}: {
  vacancy: { id: string; companyId: number; form: VacancyForm; version: number; isPublished: boolean };
  preview: Preview;
  asOf: string;
  options: Options;
}) {
  const { id, companyId, isPublished } = vacancy;
  const [state, send, isPending] = useActionState(postVacancyAction, {});
  const [version, setVersion] = useState(vacancy.version);
  const [preview, setPreview] = useState(first);
  const [kept, setKept] = useState("");
  const [overtaken, setOvertaken] = useState<FormValues | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const look = useRef<{ timer?: ReturnType<typeof setTimeout>; run: Promise<void> }>({
    run: Promise.resolve(),
  });
  // What came back unsaved is of the version that it was sent for, whatever has been saved since.
  const newest = Math.max(version, Number(state.values?.version ?? vacancy.version));

  async function check() {
    if (!form.current) return;
    const sent = new URLSearchParams();
    for (const [name, value] of new FormData(form.current)) {
      if (typeof value !== "string" || name.startsWith("$ACTION")) continue;
      const before = sent.get(name);
      sent.set(name, before ? `${before},${value}` : value);
    }
    sent.set("keep", isPublished ? "0" : "1");
    try {
      const answer = await fetch("/post/check", { method: "POST", body: sent });
      if (!answer.ok) return setKept("Not kept: you may have to sign in again.");
      const { preview: seen, version: saved, trouble, theirs } = await answer.json();
      setPreview(seen);
      setVersion(saved);
      setOvertaken(theirs && { ...Object.fromEntries(sent), theirs });
      if (!isPublished) setKept(trouble ?? "Kept as a draft");
    } catch {
      setKept("Not kept: we can’t be reached at the moment.");
    }
  }
  /** One look at a time, since each keeps a version. */
  const changed = () => {
    clearTimeout(look.current.timer);
    look.current.timer = setTimeout(() => {
      look.current.run = look.current.run.then(check);
    }, PAUSE);
  };
  // Nothing that is sent by hand may be overtaken by what is kept by itself.
  useEffect(() => {
    if (isPending) clearTimeout(look.current.timer);
  }, [isPending]);

  const fields = { state, form: vacancy.form, preview };
  return (
    <div className="two even">
      <form ref={form} className="form wide" action={send} onInput={changed} noValidate>
        <FormTrouble state={state} />
        <BothVersions values={overtaken ?? state.values} />
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="companyId" value={companyId} />
        <input type="hidden" name="version" value={newest} />
        <input type="hidden" name="warned" value={typed(state, "warned", "0")} />
        <TheJob {...fields} options={options} />
        <WhereFields {...fields} options={options} />
        <PayFields {...fields}>
          <LawBox laws={preview.laws} />
        </PayFields>
        <HowToApply {...fields} />
        <div className="actions">
          <button
            className="button primary"
            type="submit"
            name="intent"
            value="post"
            aria-disabled={isPending}
          >
            {isPublished ? "Save the changes" : "Post the job"}
          </button>
          {!isPublished && (
            <button className="button" type="submit" name="intent" value="draft">
              Save as a draft and look
            </button>
          )}
          <span className="quiet" role="status">
            {kept}
          </span>
        </div>
      </form>
      <PreviewPane preview={preview} asOf={asOf} />
    </div>
  );
}
