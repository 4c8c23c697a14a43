"""Extracts every page under a folder with trafilatura, for comparison: `trafilatura.py PAGES OUT` writes PAGE.json each and
prints the seconds that extraction alone took, imports and files apart."""

import json
import pathlib
import sys
import time

import trafilatura

pages, out = map(pathlib.Path, sys.argv[1:3])
out.mkdir(parents=True, exist_ok=True)
took, count = 0.0, 0
for page in sorted(pages.rglob("*.html")):
    source = page.read_bytes()
    began = time.perf_counter()
    text = trafilatura.extract(source, include_comments=False) or ""
    took += time.perf_counter() - began
    count += 1
    (out / f"{page.name}.json").write_text(json.dumps({"text": text}), encoding="utf-8")
print(f"trafilatura {trafilatura.__version__}: {count} pages in {took:.2f} s, {1000 * took / max(count, 1):.1f} ms a page")
