await __wbg_init({ module_or_path: new URL("NAME.wasm", import.meta.url) });
