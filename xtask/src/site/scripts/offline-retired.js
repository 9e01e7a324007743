// In place of the service worker where a page is not kept: takes back what an earlier build left in the browser.
addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => {
  event.waitUntil(caches.delete(`dateline ${registration.scope}`).then(() => registration.unregister()));
});
