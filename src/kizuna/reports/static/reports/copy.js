// A button copies what stands in a field. Without this file it is not there, and the field can be copied by hand.
"use strict";

document.querySelectorAll("button[data-copies]").forEach((button) => {
  const field = document.getElementById(button.dataset.copies);
  button.hidden = false;
  button.addEventListener("click", async () => {
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
    } catch {
      document.execCommand("copy");
    }
    button.querySelector(".kern-label").textContent = button.dataset.done;
  });
});
