// The button that has reminders pushed to this browser. Without this file, or in a browser that
// cannot, nothing of it is seen.

const box = document.querySelector("[data-push]");
const supported = box && "serviceWorker" in navigator && "PushManager" in window && "Notification" in window;

const bytesIn = (text) =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (one) => one.charCodeAt(0));

async function digestOf(address) {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(address));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function isOurs(subscription) {
  const key = new Uint8Array(subscription.options.applicationServerKey ?? []);
  return key.join() === bytesIn(box.dataset.key).join();
}

async function post(address, fields) {
  const body = new FormData(box.querySelector("form"));
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  const response = await fetch(address, { method: "POST", body });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
}

function say(name) {
  box.hidden = false;
  for (const part of box.querySelectorAll("[data-when]")) part.hidden = !part.dataset.when.split(" ").includes(name);
}

const registered = () => navigator.serviceWorker.register(box.dataset.worker);
const subscribed = async () => (await registered()).pushManager.getSubscription();

async function start() {
  if ((await Notification.requestPermission()) !== "granted") return "refused";
  const { pushManager } = await registered();
  await navigator.serviceWorker.ready;
  const before = await pushManager.getSubscription();
  if (before && !isOurs(before)) await before.unsubscribe();
  const wanted = { userVisibleOnly: true, applicationServerKey: bytesIn(box.dataset.key) };
  const { endpoint, keys } = (await pushManager.subscribe(wanted)).toJSON();
  await post(box.dataset.start, { endpoint, ...keys });
  return "on";
}

async function stop() {
  const subscription = await subscribed();
  if (!subscription) return "off";
  await post(box.dataset.stop, { digest: await digestOf(subscription.endpoint) });
  await subscription.unsubscribe();
  return "off";
}

// Another learner of this browser may have subscribed it: on is what this one asked for.
async function state() {
  if (Notification.permission === "denied") return "refused";
  const registration = await navigator.serviceWorker.getRegistration("/");
  const subscription = await registration?.pushManager.getSubscription();
  const known = subscription && box.dataset.known.split(" ").includes(await digestOf(subscription.endpoint));
  return known && isOurs(subscription) ? "on" : "off";
}

async function run(work) {
  say("working"); // where its push service is out of reach, a browser takes minutes to say so
  say(await work().catch(() => "failed"));
}

if (supported) {
  box.querySelector("[data-turn=on]").addEventListener("click", () => run(start));
  box.querySelector("[data-turn=off]").addEventListener("click", () => run(stop));
  say(await state().catch(() => "off"));
}
