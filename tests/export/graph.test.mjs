import assert from "node:assert/strict";
import test from "node:test";
import jsonld from "jsonld";
import { events, exported, stories } from "./story.mjs";

// The two contexts lie on the web, where a test does not go; these say the same of the terms used here.
const CONTEXTS = {
  "https://schema.org": { "@context": { "@vocab": "https://schema.org/" } },
  "http://www.w3.org/ns/anno.jsonld": {
    "@context": {
      id: "@id", type: "@type", "@vocab": "http://www.w3.org/ns/oa#", items: { "@id": "as:items", "@container": "@list", "@type": "@id" },
      as: "https://www.w3.org/ns/activitystreams#",
    },
  },
};
const documentLoader = async (url) => {
  assert.ok(CONTEXTS[url], `a context that is not known: ${url}`);
  return { document: CONTEXTS[url], documentUrl: url };
};

for (const { name, folder } of stories) {
  test(`jsonld reads the graph of ${name}, and every node that is named is in it`, async () => {
    const nodes = await jsonld.flatten(JSON.parse(exported(folder, "jsonld")), null, { documentLoader, safe: true });
    const empty = nodes.filter((node) => Object.keys(node).length === 1);
    assert.deepEqual(empty, []);
    const kind = (word) => nodes.filter((node) => node["@type"]?.includes(`https://schema.org/${word}`));
    assert.equal(kind("Event").length, events(folder).length);
    assert.ok(kind("NewsArticle").length > 0);
    assert.equal(kind("ClaimReview").length, 0);
  });

  test(`jsonld reads the annotations of ${name}`, async () => {
    const text = JSON.parse(exported(folder, "annotations"));
    const nodes = await jsonld.flatten(text, null, { documentLoader, safe: true });
    assert.equal(nodes.filter((node) => node["@type"]?.some((type) => type.endsWith("#Annotation"))).length, text.total);
  });
}
