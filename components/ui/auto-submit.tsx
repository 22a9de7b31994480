"use client";

import { useEffect } from "react";

/**
 * Stands once on a page with forms marked `data-auto-submit`: they are sent as soon as a choice in them is made
 * with a pointer, and leave out what is as it would be anyway (`data-default`), so that addresses stay short. A
 * keyboard passes through choices on its way to another, so it sends by the form's button, as all do without script.
 */
export function AutoSubmit() {
  useEffect(() => {
    let isPointed = false;
    const onPointer = () => {
      isPointed = true;
    };
    const onKey = () => {
      isPointed = false;
    };
    const onChange = ({ target }: Event) => {
      const form = target instanceof HTMLSelectElement ? target.form : null;
      if (isPointed && form?.matches("[data-auto-submit]")) form.requestSubmit();
    };
    document.addEventListener("pointerdown", onPointer);
    document.addEventListener("keydown", onKey);
    document.addEventListener("change", onChange);
    document.addEventListener("formdata", onFormData);
    return () => {
      document.removeEventListener("pointerdown", onPointer);
      document.removeEventListener("keydown", onKey);
      document.removeEventListener("change", onChange);
      document.removeEventListener("formdata", onFormData);
    };
  }, []);
  return null;
}

function onFormData({ target, formData }: FormDataEvent) {
  if (!(target instanceof HTMLFormElement) || !target.matches("[data-auto-submit]")) return;
  for (const field of target.elements) {
    const isUsual = field instanceof HTMLSelectElement && field.value === (field.dataset.default ?? "");
    if (isUsual) formData.delete(field.name);
  }
}
