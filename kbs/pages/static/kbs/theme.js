// Runs before the first paint: a small classic script so that a dark page never flashes white. Without it the system decides.
(function () {
  var theme = null;
  try { theme = localStorage.getItem("kbs-theme"); } catch { /* storage may be forbidden */ }
  if (theme === "light" || theme === "dark" || theme === "high") document.documentElement.dataset.theme = theme;
  else if (matchMedia("(prefers-contrast: more)").matches) document.documentElement.dataset.theme = "high";
})();
