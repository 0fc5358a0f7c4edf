// "Another row" below the rows of a form. Without scripts, saving and opening the form again gives two more.
"use strict";

document.querySelectorAll("[data-rows]").forEach((section) => {
  const total = section.querySelector('input[name$="-TOTAL_FORMS"]');
  const most = section.querySelector('input[name$="-MAX_NUM_FORMS"]');
  const button = section.querySelector("button[type=button]");
  const rows = () => section.querySelectorAll(":scope > fieldset");
  if (!total || !button || !rows().length) return;

  function empty(row, from, to) {
    const prefix = section.dataset.rows;
    const renamed = (text) => text.replaceAll(`${prefix}-${from}-`, `${prefix}-${to}-`);
    row.querySelectorAll("*").forEach((part) => {
      Array.from(part.attributes).forEach((one) => part.setAttribute(one.name, renamed(one.value)));
    });
    row.querySelectorAll("input:not([type=checkbox]):not([type=radio]), textarea").forEach((part) => {
      part.value = "";
    });
    row.querySelectorAll("select").forEach((part) => {
      part.selectedIndex = 0;
    });
    row.querySelectorAll("input[type=checkbox]").forEach((part) => {
      part.checked = false;
    });
    const legend = row.querySelector("legend");
    if (legend) legend.textContent = legend.textContent.replace(/\d+\s*$/, String(to + 1));
  }

  button.hidden = false;
  button.addEventListener("click", () => {
    const number = Number(total.value);
    const last = rows()[rows().length - 1];
    const row = last.cloneNode(true);
    empty(row, number - 1, number);
    last.after(row);
    total.value = String(number + 1);
    button.hidden = most !== null && number + 1 >= Number(most.value);
    row.querySelector("input, select, textarea").focus();
  });
});
