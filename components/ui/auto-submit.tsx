"use client";

import { useEffect } from "react";

/**
 * Stands once on a page with forms marked `data-auto-submit`: they are sent as soon as a choice in them is
 * made, and leave out what is as it would be anyway (`data-default`), so that addresses stay short. Without
 * script people press the form's button.
 */
export function AutoSubmit() {
  useEffect(() => {
    document.addEventListener("change", onChange);
    document.addEventListener("formdata", onFormData);
    return () => {
      document.removeEventListener("change", onChange);
      document.removeEventListener("formdata", onFormData);
    };
  }, []);
  return null;
}

function onChange({ target }: Event) {
  if (target instanceof HTMLSelectElement && target.form?.matches("[data-auto-submit]")) {
    target.form.requestSubmit();
  }
}

function onFormData({ target, formData }: FormDataEvent) {
  if (!(target instanceof HTMLFormElement) || !target.matches("[data-auto-submit]")) return;
  for (const field of target.elements) {
    const isUsual = field instanceof HTMLSelectElement && field.value === (field.dataset.default ?? "");
    if (isUsual) formData.delete(field.name);
  }
}
