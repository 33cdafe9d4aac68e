// Small comforts of server-rendered pages; every page works without them.
// <button class="chip" type="button" data-copy="1234/5" hidden> becomes visible and copies its value.
const said = document.createElement("div");
said.className = "visually-hidden";
said.setAttribute("role", "status");
document.body.append(said);

for (const button of document.querySelectorAll("[data-copy]")) {
  if (!navigator.clipboard) continue;
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(button.dataset.copy);
    said.textContent = "";
    said.textContent = document.documentElement.lang === "en" ? `Copied: ${button.dataset.copy}` : `Kopyalandı: ${button.dataset.copy}`;
  });
}
// A passkey that was not given: the browser has said why, or nothing at all.
document.addEventListener("allauth.error", (event) => {
  const fault = document.querySelector("[data-passkey-fault]");
  if (!fault) return;
  event.preventDefault();
  fault.hidden = false;
  fault.scrollIntoView({ block: "nearest" });
});
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
