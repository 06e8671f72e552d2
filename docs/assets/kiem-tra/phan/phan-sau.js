// Python's WebAssembly comes in two parts: the functions in use, and the rest, which is fetched at once when one of
// its functions is called (site_builder/wasm/split.py). The build puts this text before the checker's worker.
"use strict";

// (module (import "" "" (func)) (export "" (func 0))): makes a function of the module's own kind of one of ours.
const AS_FUNCTION = new Uint8Array([
  0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 2, 5, 1, 0, 0, 0, 0, 7, 4, 1, 0, 0, 0,
]);

// Takes the instance of the first part and what it was given; `bring` returns the second part's bytes, and may
// throw. Returns the instance as Pyodide is to see it, without what is only between the two parts.
self.ghepPhanSau = (instance, imports, bring) => {
  const { exports } = instance;
  const table = exports["~"];
  if (!table) return instance;
  let there = false;
  const load = () => {
    if (there) return;
    const second = new WebAssembly.Module(bring());
    const shared = {};
    for (const { module, name, kind } of WebAssembly.Module.imports(second)) {
      if (module === "~") shared[name] = kind === "function" ? table.get(Number(name)) : exports[name];
    }
    new WebAssembly.Instance(second, Object.assign({}, imports, { "~": shared }));
    there = true;
  };
  table.set(0, new WebAssembly.Instance(new WebAssembly.Module(AS_FUNCTION), { "": { "": load } }).exports[""]);
  const shown = Object.entries(exports).filter(([name]) => !name.startsWith("~"));
  return { exports: Object.fromEntries(shown) };
};
