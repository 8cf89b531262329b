// Keys and timing on the study page. Everything works without this file; it only makes it quicker.

let shownAt = performance.now();

const page = () => document.querySelector("[data-study]");
const isTyping = (event) =>
  event.isComposing || event.target.matches("input[type=text], textarea, select");

function choose(index) {
  const inputs = page()?.querySelectorAll(".options input") ?? [];
  inputs[index]?.click();
}

function press(name) {
  const target = page()?.querySelector(`[data-key="${name}"]`);
  target?.click();
  return Boolean(target);
}

function optionOf(key) {
  if (/^[1-9]$/.test(key)) return Number(key) - 1;
  if (/^[a-e]$/i.test(key)) return key.toLowerCase().charCodeAt(0) - 97;
  return -1;
}

document.addEventListener("keydown", (event) => {
  if (!page() || isTyping(event) || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
  const hasOptions = page().querySelector(".options input");
  const index = optionOf(event.key);
  if (hasOptions && index >= 0) {
    choose(index);
    event.preventDefault();
    return;
  }
  const onControl = event.target.closest("a, button, summary");
  const names = { " ": "go", Enter: "go", g: "guess", u: "undo", f: "article" };
  const name = names[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  if (name && !(name === "go" && onControl) && press(name)) event.preventDefault();
});

// How long it took to answer; a page without this script leaves it out.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.matches("[data-answer]")) return;
  form.elements.duration_ms.value = Math.round(performance.now() - shownAt);
});

document.addEventListener("htmx:after:swap", () => {
  shownAt = performance.now();
  window.scrollTo(0, 0);
  document.querySelector("[data-focus]")?.focus({ preventScroll: true });
});
