// Serves a built page as a strict host would: under a path of its own, with the policy as a header too, compressed, and
// parts of files where they are asked for.

import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const KINDS = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
};

export const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
  "connect-src 'self'; worker-src 'self' blob:; manifest-src 'self'; base-uri 'none'; form-action 'none'; " +
  "require-trusted-types-for 'script'";

const packed = new Map();

function brotli(bytes, key) {
  if (!packed.has(key)) {
    // What the first screen does not wait for need not be as small as can be, which takes half a minute.
    const quality = bytes.length > 400_000 ? 4 : 11;
    const params = { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_LGWIN]: 24 };
    packed.set(key, brotliCompressSync(bytes, { params }));
  }
  return packed.get(key);
}

/**
 * Serves `folder`; `address` is where its page is. Requests for names that `fails` names are refused; `framed` says who may
 * embed the page; with an empty `policy` the host sends none, as many do.
 */
export async function serve(folder, { path = "/desk/2016/a story/", fails = () => false, framed = "'none'", policy = POLICY } = {}) {
  const served = { folder };
  const server = createServer(async (request, response) => {
    const asked = decodeURIComponent(new URL(request.url, "http://host").pathname);
    const inner = asked.startsWith(path) ? normalize(asked.slice(path.length) || "index.html") : "..";
    const file = join(served.folder, inner);
    let bytes;
    if (fails(inner)) {
      response.writeHead(503, { "content-type": "text/plain" }).end("not now");
      return;
    }
    try {
      if (inner.startsWith("..")) throw new Error("outside");
      bytes = await readFile(file);
    } catch {
      response.writeHead(404, { "content-type": "text/plain" }).end("not found");
      return;
    }
    const headers = {
      "content-type": KINDS[extname(file)] ?? "application/octet-stream",
      ...(policy && { "content-security-policy": `${policy}; frame-ancestors ${framed}` }),
      "x-content-type-options": "nosniff",
      "cache-control": /-[0-9a-f]{16}\.\w+$/.test(inner) ? "max-age=31536000, immutable" : "no-store",
    };
    const range = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? "");
    if (range) {
      const [first, last] = [Number(range[1]), Math.min(Number(range[2]), bytes.length - 1)];
      if (first > last) {
        response.writeHead(416, headers).end();
        return;
      }
      const part = { "content-range": `bytes ${first}-${last}/${bytes.length}`, "content-length": last + 1 - first };
      response.writeHead(206, { ...headers, ...part }).end(bytes.subarray(first, last + 1));
      return;
    }
    if (/\bbr\b/.test(request.headers["accept-encoding"] ?? "")) {
      bytes = brotli(bytes, `${file} ${bytes.length}`);
      headers["content-encoding"] = "br";
    }
    response.writeHead(200, { ...headers, "content-length": bytes.length }).end(bytes);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const address = `http://127.0.0.1:${server.address().port}${encodeURI(path)}`;
  const close = () => {
    server.closeAllConnections();
    return new Promise((done) => server.close(done));
  };
  return Object.assign(served, { address, close });
}
