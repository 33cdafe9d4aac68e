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
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
