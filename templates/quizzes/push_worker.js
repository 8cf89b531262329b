// Shows a reminder that was pushed to this browser; a click on it opens the day's questions.

const TODAY = "{% url 'today' %}";
const isEnglish = () => /^en\b/i.test(navigator.language);

function show(said) {
  const { title, body } = isEnglish() ? said.en : said.zh;
  return self.registration.showNotification(title, {
    body,
    lang: isEnglish() ? "en" : "zh",
    tag: "today", // a later one takes its place
  });
}

async function open() {
  const address = new URL(TODAY, self.location.origin).href;
  const windows = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const there = windows.find((one) => one.url === address);
  return there ? there.focus() : self.clients.openWindow(address);
}

self.addEventListener("push", (event) => event.waitUntil(show(event.data.json())));
self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(open());
});
