// Offers declared names while a grant is written; without it the fields are plain text.
// A browser matches its list against the whole field, so each offer begins with the names that stand there already.
const properties = JSON.parse(document.getElementById("kbs-names").textContent);
const CLASSES = ["@open", "@internal", "@personal"];
const FIELD = /^grants-(\d+)-(role|collections|read|write|purposes|know)$/;
const SEPARATOR = /[,\s]+/;

const list = document.createElement("datalist");
list.id = "kbs-offers";
document.body.append(list);

const declared = (part) =>
  [...document.querySelectorAll(`input[name^="${part}-"][name$="-id"]`)].map((input) => input.value).filter(Boolean);

function namesFor(form, number, field) {
  if (field === "role") return declared("roles");
  if (field === "purposes") return declared("purposes");
  if (field === "collections") return ["*", ...Object.keys(properties)];
  const chosen = form.elements[`grants-${number}-collections`].value.split(SEPARATOR);
  const spoken = chosen.includes("*") ? Object.keys(properties) : chosen;
  const names = [...new Set(spoken.flatMap((id) => properties[id] ?? []))];
  return field === "know" ? names : [...CLASSES, ...names];
}

function offer(input) {
  const found = FIELD.exec(input.name ?? "");
  if (!found) return;
  const [, number, field] = found;
  const begun = field === "role" ? "" : input.value.replace(/[^,\s]*$/, "");
  const taken = new Set(begun.split(SEPARATOR));
  const names = namesFor(input.form, number, field).filter((name) => !taken.has(name));
  list.replaceChildren(...names.map((name) => new Option("", begun + name)));
  input.setAttribute("list", list.id);
}

for (const event of ["focusin", "input"]) document.addEventListener(event, ({ target }) => offer(target));
