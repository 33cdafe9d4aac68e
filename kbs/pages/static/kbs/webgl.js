// Before the first paint: where a map can be drawn the page takes the whole window and hides its start content.
if (window.WebGL2RenderingContext) document.documentElement.classList.add("has-map");
