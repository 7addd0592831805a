"""The process in which Typst runs: ``python typst_worker.py FOLDER`` (see typst_job.py).

Reads ``FOLDER/job.json``, compiles ``FOLDER/root/main.typ`` and writes into ``FOLDER/out``. It
imports nothing of smartplan, so that it starts at once.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import typst


def main(folder: Path) -> int:
    """Do the job of a folder; returns 1, and writes out/error.txt, when Typst refuses."""
    order = json.loads((folder / "job.json").read_text(encoding="utf-8"))
    _limit_memory(order["memory_bytes"])
    try:
        _compile_book(folder, order)
    except typst.TypstError as error:
        message = "\n".join([error.message, *error.hints, error.diagnostic])
        (folder / "out" / "error.txt").write_text(message, encoding="utf-8", newline="\n")
        return 1
    return 0


def _compile_book(folder: Path, order: dict[str, Any]) -> None:
    root, out, packages = folder / "root", folder / "out", folder / "packages"
    compiler = typst.Compiler(
        root / "main.typ",
        root=root,
        ignore_system_fonts=True,
        font_paths=[root],
        package_path=packages,
        package_cache_path=packages,
    )
    # Archival and accessible: Typst then refuses a figure without alternative text.
    pdf, warnings = compiler.compile_with_warnings(
        format="pdf", pdf_standards=["a-2a", "ua-1"], timestamp=order["timestamp"]
    )
    (out / "book.pdf").write_bytes(cast("bytes", pdf))
    pages = json.loads(compiler.query("<smartplan-pages>", field="value", one=True))
    chosen = json.loads(compiler.query("<smartplan-own-pages>", field="value"))
    own_pages = [choice["sizes"] for choice in chosen]
    for name, png in _draw(compiler, order["pictures"], order["ppi"]):
        (out / f"{name}.png").write_bytes(png)
    told = [_tell(warning) for warning in warnings]
    report = {"pages": pages, "own_pages": own_pages, "warnings": told}
    (out / "report.json").write_text(json.dumps(report), encoding="utf-8", newline="\n")


def _draw(compiler: typst.Compiler, names: list[str], ppi: float) -> Iterator[tuple[str, bytes]]:
    if not names:
        return
    # One document, a picture a page. The names are our own (asset-1.svg), never a plan's.
    pages = "#pagebreak()".join(f'#image("{name}")' for name in names)
    source = f"#set page(width: auto, height: auto, margin: 0pt)\n{pages}"
    drawn = compiler.compile(source.encode(), format="png", ppi=ppi)
    yield from zip(names, drawn if isinstance(drawn, list) else [drawn], strict=True)


def _tell(warning: Any) -> str:
    return "\n".join([warning.message, *warning.hints, warning.diagnostic])


def _limit_memory(most_bytes: int) -> None:
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 -- Windows has no such module

    resource.setrlimit(resource.RLIMIT_AS, (most_bytes, most_bytes))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
