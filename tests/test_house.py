"""The house rules, read from the source: who may import whom, sizes, names, and what is never written."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.management import call_command

ROOT = Path(__file__).parent.parent
APPS = ("committees", "checklists", "dialogs", "sollentuna_dialog", "tools")
SOURCES = [
    path for app in APPS for path in sorted((ROOT / app).rglob("*.py")) if "migrations" not in path.parts
]
TEMPLATES = sorted((ROOT / "templates").rglob("*.html")) + sorted((ROOT / "templates").rglob("*.txt"))


def here(path: Path) -> str:
    return str(path.relative_to(ROOT))


def imports(source: str, package: str = "") -> set[str]:
    """Every module that a source imports at run time, relative imports spelled out."""
    found: set[str] = set()
    for node in ast.walk(without_type_checking(ast.parse(source))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            above = package.split(".")[: len(package.split(".")) - node.level + 1] if node.level else []
            base = ".".join([*above, *([node.module] if node.module else [])])
            found |= {base, *(f"{base}.{alias.name}" for alias in node.names)}
    return found


def without_type_checking(tree: ast.Module) -> ast.Module:
    """Imports for the type checker alone are no dependency."""
    tree.body = [
        node
        for node in tree.body
        if not (
            isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"
        )
    ]
    return tree


def imported_by(*folders: str) -> Iterator[tuple[str, str]]:
    for path in SOURCES:
        if here(path).startswith(folders):
            for module in imports(path.read_text(), ".".join(path.relative_to(ROOT).parts[:-1])):
                yield here(path), module


#: who, and what it never imports
DIRECTION = {
    "committees/": ("checklists", "dialogs", "sollentuna_dialog"),
    "checklists/": ("committees", "dialogs", "sollentuna_dialog"),
    "dialogs/models/": (
        *("dialogs.views", "dialogs.forms", "dialogs.urls", "dialogs.templatetags"),
        *("django.http", "django.forms", "django.shortcuts", "django.template", "django.views"),
    ),
    "dialogs/process.py": (
        "dialogs.views",
        "dialogs.forms",
        "django.http",
        "django.forms",
        "django.shortcuts",
    ),
    "dialogs/blockers.py": (
        "dialogs.views",
        "dialogs.forms",
        "django.http",
        "django.forms",
        "django.shortcuts",
    ),
    "dialogs/permissions.py": ("dialogs.views", "dialogs.forms", "django.http", "django.forms"),
    "dialogs/forms/": ("dialogs.views", "dialogs.urls"),
}


@pytest.mark.parametrize("who", DIRECTION)
def test_nobody_imports_upwards(who: str) -> None:
    found = list(imported_by(who))
    assert found
    upwards = [
        (path, module)
        for path, module in found
        if (module + ".").startswith(tuple(f"{x}." for x in DIRECTION[who]))
    ]
    assert upwards == []


def test_the_reader_of_imports_sees_them_all() -> None:
    source = """
from .a import b
from ..c import d
import e.f
if TYPE_CHECKING:
    from g import h
def late():
    from i import j
"""
    assert imports(source, "x.y") == {"x.y.a", "x.y.a.b", "x.c", "x.c.d", "e.f", "i", "i.j"}


def test_files_and_functions_are_short() -> None:
    long_files = {here(path): len(path.read_text().splitlines()) for path in SOURCES + TEMPLATES}
    assert {path: lines for path, lines in long_files.items() if lines > 250} == {}
    long_functions = [
        f"{here(path)} {node.name}: {lines}"
        for path in SOURCES
        for node, lines in functions(path.read_text())
        if lines > 40
    ]
    assert long_functions == []


def functions(source: str) -> Iterator[tuple[ast.FunctionDef, int]]:
    """Every function and the lines of its body, its docstring apart."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef):
            body = node.body[1:] if ast.get_docstring(node) else node.body
            yield node, body[-1].end_lineno - body[0].lineno + 1 if body else 0


def test_what_has_no_home_has_no_name() -> None:
    homeless = re.compile(r"^(utils?|helpers?|services?|common|misc)(\.py)?$")
    parts = {part for path in SOURCES for part in path.relative_to(ROOT).parts}
    assert [part for part in sorted(parts) if homeless.match(part)] == []


#: what is never written, where, and how else it is said
NEVER = {
    "signals decide nothing": (
        r"@receiver|\.connect\(.*sender|\b(post|pre)_save\b",
        "committees checklists dialogs",
    ),
    "a case is fetched again, never refreshed": (r"\.refresh_from_db\(", "dialogs"),
    "a rule is not silenced": (
        r"except Exception:\s*\n\s*pass|except:\s",
        "committees checklists dialogs tools",
    ),
    "no debugger is left behind": (
        r"\bbreakpoint\(\)|\bpdb\b",
        "committees checklists dialogs sollentuna_dialog",
    ),
    "nothing is marked safe by hand": (r"mark_safe|SafeString\(", "committees checklists dialogs"),
    "nothing is left to do": (
        r"\b(TODO|FIXME|XXX)\b|NotImplemented\b(?!Error)",
        "committees checklists dialogs",
    ),
}


@pytest.mark.parametrize("rule", NEVER)
def test_never_written(rule: str) -> None:
    pattern, apps = NEVER[rule]
    folders = tuple(f"{app}/" for app in apps.split())
    found = [
        here(path)
        for path in SOURCES
        if here(path).startswith(folders) and re.search(pattern, path.read_text())
    ]
    assert found == []


def saves(source: str) -> list[int]:
    """Lines that save a case, under the names that cases go by."""
    cases = {"dialog", "locked", "case"}
    return [
        node.lineno
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "save"
        if (isinstance(node.func.value, ast.Name) and node.func.value.id in cases)
        or (isinstance(node.func.value, ast.Attribute) and node.func.value.attr in cases)
    ]


def test_only_the_process_saves_a_case() -> None:
    where = {here(path) for path in SOURCES if saves(path.read_text())}
    assert where == {"dialogs/process.py"}
    assert saves("dialog.save()\nself.dialog.save(update_fields=[])\ndraft.save()") == [1, 2]


def test_templates_hold_no_script_style_or_unescaped_text() -> None:
    inline = re.compile(
        r"<script(?![^>]*\ssrc=)|\sstyle=|<style|\son\w+=[\"']|\|\s*safe\b|autoescape off|javascript:", re.I
    )
    pages = [path for path in TEMPLATES if path.suffix == ".html" and "emails" not in path.parts]
    assert pages
    assert [here(path) for path in pages if inline.search(path.read_text())] == []
    for bad in ('<p style="x">', "<script>", "{{ x|safe }}", '<a onclick="x()">', "{% autoescape off %}"):
        assert inline.search(bad)
    assert not inline.search('<script src="/a.js" defer></script><p class="style">')


#: Found by Django or an app under their own names; and the set of icons, which is kept whole.
BY_NAME = re.compile(
    r"^(\d{3}(_csrf)?\.html|_partials/icons/|bootstrap5/|admin/|account/|mfa/|socialaccount/|django/|robots\.txt)"
)


def test_every_template_is_used() -> None:
    sources = "\n".join(path.read_text() for path in [*SOURCES, *TEMPLATES])
    names = [str(path.relative_to(ROOT / "templates")) for path in TEMPLATES]
    unused = [
        name
        for name in names
        if not BY_NAME.match(name) and f'"{name}"' not in sources and f"'{name}'" not in sources
    ]
    built = {name for name in unused if named_by_parts(name, sources)}
    assert sorted(set(unused) - built) == []


def named_by_parts(name: str, sources: str) -> bool:
    """Chosen at run time: its folder stands in an f-string, and its own name stands somewhere too."""
    folder, _, file = name.rpartition("/")
    return bool(re.search(re.escape(folder) + r"/\{", sources)) and Path(file).stem in sources


def test_no_machine_of_ours_is_named() -> None:
    """No path that exists on one computer only."""
    paths = re.compile(r"/(?:root|home|Users|work)/[\w.]")
    folders = [*APPS, "templates", "static", "docs", "tests", "requirements"]
    files = [path for folder in folders for path in (ROOT / folder).rglob("*") if path.is_file()]
    files += [
        path
        for path in ROOT.iterdir()
        if path.is_file() and path.suffix in ("", ".md", ".toml", ".yml", ".py")
    ]
    text = {".py", ".md", ".txt", ".html", ".css", ".js", ".toml", ".yml", ".sql", ".in", ".po", ""}
    assert len(files) > 200
    assert [
        here(path)
        for path in files
        if path.suffix in text and paths.search(path.read_text(encoding="utf-8", errors="replace"))
    ] == []
    assert paths.search("see /home" + "/anna/x")


@pytest.mark.django_db
def test_the_migrations_hold_all_of_the_models() -> None:
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)
