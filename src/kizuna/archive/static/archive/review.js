// Keys for the review: j/k move, a accepts, e corrects, x rejects, ? opens the help. The page works without it.
// Single letters act only while the focus is inside the review (WCAG 2.1.4): whoever dictates or pages elsewhere
// on the page decides nothing by accident.
"use strict";

(function () {
  const cards = Array.from(document.querySelectorAll(".kz-card"));
  if (!cards.length) return;
  const open = cards.filter((card) => card.dataset.open === "1");
  const spans = Array.from(document.querySelectorAll(".kz-span"));

  const inReview = (target) => target.closest(".kz-review, .kz-review-head") !== null;
  const current = () => document.activeElement.closest(".kz-card") || document.querySelector(".kz-card:target");

  function light(card) {
    const number = card.id.slice(1);
    spans.forEach((span) => {
      span.classList.toggle("kz-span--active", span.dataset.marks.split(" ").includes(number));
    });
    const text = document.querySelector(".kz-review__text");
    const mark = document.getElementById("t" + number);
    if (mark && text && text.scrollHeight > text.clientHeight) {
      text.scrollTop = mark.offsetTop - text.offsetTop - text.clientHeight / 3;
    }
  }

  function go(step) {
    const list = open.length ? open : cards;
    const at = list.indexOf(current());
    const next = at === -1 ? list[0] : list[Math.min(list.length - 1, Math.max(0, at + step))];
    next.focus();
  }

  document.addEventListener("focusin", (event) => {
    const card = event.target.closest(".kz-card");
    if (card) light(card);
  });
  spans.forEach((span) => {
    span.addEventListener("click", (event) => {
      event.preventDefault();
      const card = document.getElementById(span.hash.slice(1));
      if (card) card.focus();
    });
  });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (!inReview(event.target) || event.target.closest("input, textarea, select")) return;
    if (event.key === "j") go(1);
    else if (event.key === "k") go(-1);
    else if (event.key === "?") {
      const help = document.getElementById("keys");
      if (help) help.open = !help.open;
    } else if ("aex".includes(event.key)) {
      const card = current();
      const control = card && card.querySelector('[data-key="' + event.key + '"]');
      if (control) control.click();
    }
  });
  const target = document.querySelector(".kz-card:target");
  if (target) target.focus({ preventScroll: true });
})();
