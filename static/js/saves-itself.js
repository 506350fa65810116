// What a form that saves itself line by line says while it saves, and when it could not. Without this script
// the same form is sent as a whole. The words are the page's own: data-saving and data-failed.
"use strict";
(() => {
  const form = event => event.target.closest?.("[data-saves-itself]");
  const say = (event, words) => { if (form(event)) event.detail.target.textContent = words; };
  const mark = (event, wrong) => event.target.querySelector("textarea")?.setAttribute("aria-invalid", String(wrong));
  const failed = event => { if (form(event)) { say(event, form(event).dataset.failed); mark(event, true); } };

  // Somebody who is logged out is led to the login, whose page does not belong at a line.
  const elsewhere = ({ xhr }) => xhr.responseURL && new URL(xhr.responseURL).pathname !== location.pathname;
  const answered = [200, 409, 422, 503];

  document.addEventListener("htmx:beforeRequest", event => { if (form(event)) say(event, form(event).dataset.saving); });
  document.addEventListener("htmx:beforeSwap", event => {
    if (form(event) && elsewhere(event.detail)) event.detail.shouldSwap = false;
  });
  document.addEventListener("htmx:afterRequest", event => {
    const { xhr } = event.detail;
    if (elsewhere(event.detail) || !answered.includes(xhr.status)) failed(event);
    else if (form(event)) mark(event, xhr.status !== 200);
  });
})();
