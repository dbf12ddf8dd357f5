#!/usr/bin/env python3
"""Checks which room imports which: the table below, Package.swift and the sources must agree.

A room is a target of ours. It may import only the rooms that the table allows, Package.swift may
declare no others, and what the sources import must be declared. Run from the package's root.
"""
import json
import pathlib
import re
import subprocess
import sys

# The rooms of docs/architecture.md in the order of the data; each line names all it may import.
ROOMS = {
    "BuildRevision": set(),
    "Diagnostics": set(),
    "Markup": {"Diagnostics"},
    "Similarity": set(),
    "PlanModel": {"Diagnostics", "Markup"},
    "PlanFigures": {"PlanModel", "Similarity", "Diagnostics"},
    "PlanChecks": {"PlanModel", "PlanFigures", "Diagnostics"},
    "PlanSite": {"PlanModel", "PlanFigures", "PlanChecks", "Markup", "Diagnostics"},
    "PlanExchange": {"PlanModel", "PlanFigures", "Diagnostics"},
    "PlanLanguageServer": {"PlanModel", "PlanChecks", "Diagnostics"},
}
EXECUTABLE = "masterplan"
ROOMS[EXECUTABLE] = set(ROOMS)

# Arguments, network and server belong to the executable alone.
ONLY_IN_EXECUTABLE = {"ArgumentParser", "FlyingFox", "FoundationNetworking"}

MULTILINE_TEXT = re.compile(r'(#*)""".*?"""\1', re.DOTALL)
BLOCK_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
IMPORT = re.compile(
    r"^[ \t]*(?P<attributes>(?:@\w+(?:\([^)]*\))?\s+)*)"
    r"(?:(?:public|package|internal|fileprivate|private)\s+)?"
    r"import\s+(?:(?:struct|class|enum|protocol|actor|func|var|let|typealias|macro)\s+)?(?P<module>\w+)",
    re.MULTILINE,
)


def blank(match):
    """The matched text as empty lines, so that line numbers stay."""
    return "\n" * match.group(0).count("\n")


def imports(file):
    """Yields (line, module, attributes) of every import in a Swift file."""
    text = file.read_text(encoding="utf-8")
    text = BLOCK_COMMENT.sub(blank, MULTILINE_TEXT.sub(blank, text))
    for match in IMPORT.finditer(text):
        line = text.count("\n", 0, match.start("module")) + 1
        yield line, match["module"], match["attributes"]


def declared_dependencies(target):
    for dependency in target["dependencies"]:
        for form in ("byName", "target", "product"):
            if form in dependency:
                yield dependency[form][0]


def source_folder(target):
    default = "Tests" if target["type"] == "test" else "Sources"
    return pathlib.Path(target.get("path") or f"{default}/{target['name']}")


def check_room(target, problems):
    name = target["name"]
    if name not in ROOMS:
        problems.append(f"Package.swift: the room {name} is not in the table of scripts/check-imports.py")
        return
    declared = set(declared_dependencies(target)) & set(ROOMS)
    for room in sorted(declared - ROOMS[name]):
        problems.append(f"Package.swift: {name} depends on {room}; allowed: {listed(ROOMS[name])}")

    used = set()
    for file in sorted(source_folder(target).rglob("*.swift")):
        for line, module, attributes in imports(file):
            place = f"{file.as_posix()}:{line}"
            if module in ONLY_IN_EXECUTABLE and name != EXECUTABLE:
                problems.append(f"{place}: {module} belongs to {EXECUTABLE} alone")
            if module not in ROOMS:
                continue
            used.add(module)
            if module not in ROOMS[name]:
                problems.append(f"{place}: {name} imports {module}; allowed: {listed(ROOMS[name])}")
            elif module not in declared:
                problems.append(f"{place}: {name} imports {module} without declaring it in Package.swift")
            if "@_exported" in attributes:
                problems.append(f"{place}: {name} exports {module}, which opens it to rooms that may not import it")
    for room in sorted(declared - used):
        problems.append(f"Package.swift: {name} declares {room} and imports it nowhere")


def check_tests(target, problems):
    declared = set(declared_dependencies(target))
    for file in sorted(source_folder(target).rglob("*.swift")):
        for line, module, _ in imports(file):
            if module in ROOMS and module not in declared:
                problems.append(
                    f"{file.as_posix()}:{line}: {target['name']} imports {module} without declaring it in Package.swift")


def listed(rooms):
    return ", ".join(sorted(rooms)) or "none"


def main():
    package = json.loads(subprocess.check_output(["swift", "package", "dump-package"]))
    problems, rooms = [], 0
    for target in package["targets"]:
        if target["type"] in ("regular", "executable"):
            rooms += 1
            check_room(target, problems)
        elif target["type"] == "test":
            check_tests(target, problems)
    for problem in problems:
        print(f"error: {problem}")
    if problems:
        return 1
    print(f"{rooms} rooms import only what they may.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
