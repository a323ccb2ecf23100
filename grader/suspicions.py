"""What a human should have a look at in a submission, in sentences that accuse nobody.

The source alone is read, and nothing of it is run. What answers usually need is known, and what goes beyond is named:
so new ideas are seen, too. Nothing hangs on it: there are good reasons for most of what is named here.
"""

import ast
import re
import time
import warnings
from collections import defaultdict
from pathlib import Path

from IPython.core.inputtransformer2 import TransformerManager

from helpers.tasks import TASKS

from .repair import Unreadable, name_of, parse, read
from .submissions import PLAIN_FILES

MOST, NAMES_SHOWN = 20, 3  # sentences in all, and names in one of them
LONGEST_WORD, LONGEST_TEXT, LONGEST_CELL, MOST_ENTRIES, LARGEST_INT = 200, 3000, 20_000, 300, 10**100
# What takes too long to be looked at as Python: characters and magics of a cell; and seconds for a submission.
LONGEST_PARSED, MOST_MAGICS, SECONDS = 100_000, 50, 20

SENTENCES = {
    "import": "{place} imports {names}, which no task needs.",
    "use": "{place} uses {names}, which no task needs.",
    "set": "{place} sets {names}, outside of its own names.",
    "define": "{place} defines {names}, which no task needs.",
    "pass": "{place} passes the module {names} on.",
    "command": "{place} runs {names}, which no task needs.",
    "markup": "{place} holds the markup {names}, which a browser may act upon.",
    "long": "{place} holds {names}, which is too long to be read in passing.",
    "file": "{place} holds {names}, which no task asks for.",
    "rest": "{place} holds more than can be looked at: from {names} on it is not.",
}

NEEDED = {
    "torch",
    "torchvision",
    "numpy",
    "matplotlib",
    "mpl_toolkits",
    "math",
    "cmath",
    "random",
    "itertools",
    "functools",
    "collections",
    "typing",
    "operator",
    "statistics",
    "copy",
    "dataclasses",
    "enum",
    "time",
    "tqdm",
    "warnings",
    "sklearn",
    "pandas",
    "scipy",
    "PIL",
    "ipywidgets",
    "seaborn",
    "bisect",
    "fractions",
    "decimal",
    "numbers",
    "abc",
    "json",
    "logging",
    "contextlib",
    "unittest",
    "pytest",
    "string",
    "re",
    "pprint",
    "textwrap",
    "datetime",
    "heapq",
    "traceback",
    "__future__",
}
# Modules of which a few names are needed; of the kit those that the notebooks use themselves.
PARTLY = {
    "os": {"path"},
    "sys": {"stderr", "stdout", "exit", "maxsize", "float_info", "version", "version_info"},
    "types": {"SimpleNamespace"},
    "IPython": {"display"},
    "IPython.display": {"display", "clear_output", "Image"},
    "helpers.notebook": {"earlier", "plots", "settings", "machine"},
    "helpers.checks": {"check"},
    "helpers.notebook.checking": {"check"},
    "helpers.notebook.data": {"DATA_ROOT"},
    "helpers.notebook.earlier": {"summary", "save_network", "trained_network"},  # and the names of earlier tasks
    "helpers.notebook.machine": {"check"},
    "helpers.notebook.outcome": {"preview"},
    "helpers.notebook.plots": {
        "BLUE",
        "GREEN",
        "ORANGE",
        "digits",
        "items",
        "confidence_curves",
        "training_curves",
        "magnitude_curves",
        "rate_curves",
    },
    "helpers.notebook.progress": {"progress"},
    "helpers.notebook.settings": {"device", "epochs", "OnDevice"},
    "helpers.notebook.widgets": {"progress_bar", "threshold_slider"},
}
# What the setup cell has imported.
GIVEN = {
    "torch": "torch",
    "torchvision": "torchvision",
    "np": "numpy",
    "plt": "matplotlib.pyplot",
    **{room: f"helpers.notebook.{room}" for room in ("plots", "earlier", "settings")},
}

BUILTINS = {
    "eval",
    "exec",
    "compile",
    "open",
    "globals",
    "locals",
    "vars",
    "__import__",
    "input",
    "breakpoint",
    "memoryview",
    "get_ipython",
    "BaseException",
    "setattr",
    "delattr",
}
PARAMETERS = {"input", "vars"}  # good names for parameters, too
EXCEPTIONS = {"AssertionError", "BaseException", "Exception", "NotImplementedError", "isinstance", "issubclass"}
USUAL = {
    f"__{word}__"
    for word in (
        "init",
        "getitem",
        "len",
        "call",
        "iter",
        "next",
        "new",
        "name",
        "class",
        "doc",
        "qualname",
        "repr",
        "str",
        "enter",
        "exit",
        "contains",
        "post_init",
        "version",
        "main",
        "setitem",
        "getitems",
        "float",
        "all",
        "author",
    )
}
USUAL |= {"_assert"}  # torch's
FRAMES = {
    "f_back",
    "f_globals",
    "f_locals",
    "f_builtins",
    "f_code",
    "f_trace",
    "gi_frame",
    "gi_code",
    "cr_frame",
    "ag_frame",
    "tb_frame",
    "tb_next",
    "co_code",
    "co_consts",
    "co_filename",
    "func_globals",
    "func_code",
    "_getframe",
    "_current_frames",
}
# Wherever these are attributes, or names that are imported: other modules, and what looks into the machinery.
ELSEWHERE = FRAMES | {
    "os",
    "sys",
    "subprocess",
    "builtins",
    "importlib",
    "inspect",
    "gc",
    "ctypes",
    "socket",
    "sqlite3",
    "threading",
    "multiprocessing",
    "pickle",
    "marshal",
    "shutil",
    "atexit",
    "posix",
    "pathlib",
    "tempfile",
    "urllib",
    "mock",
    "settrace",
    "setprofile",
    "gettrace",
    "get_objects",
    "get_referrers",
    "get_referents",
    "run_cell",
    "ast_transformers",
    "input_transformers_post",
    "input_transformers_cleanup",
    "user_ns",
    "set_custom_exc",
    "system",
    "popen",
    "environ",
    "hub",
    "cpp_extension",
    "ctypeslib",
    "load_library",
    "library",
    "get_type_hints",
    "ForwardRef",
    "f2py",
    "as_subclass",
    "overrides",
    "HTML",
    "HTMLMath",
    "Javascript",
    "SVG",
    "IFrame",
    "Latex",
    "Markdown",
    "display_html",
    "display_javascript",
    "display_svg",
    "walk_stack",
    "MonkeyPatch",
}
# Of a module: what reads files, or takes code as text.
FILES = {
    "load",
    "open",
    "fromfile",
    "tofile",
    "memmap",
    "open_memmap",
    "loadtxt",
    "genfromtxt",
    "from_file",
    "imread",
    "eval",
    "DataSource",
    "TarFile",
    "FileHandler",
    "loadmat",
    "save",
    "savez",
    "savetxt",
}
MAGICS = {
    "matplotlib",
    "time",
    "timeit",
    "pinfo",
    "pinfo2",
    "precision",
    "config",
    "load_ext",
    "autoreload",
    "whos",
    "capture",
    "autosave",
    "xmode",
}
HOLDS_CODE = {"time", "timeit", "capture"}
# What is repeated is bounded, or ends where a match might begin: else a long text takes for ever.
MARKUP = re.compile(
    r"<\s{0,9}(?:script|iframe|object|embed|svg|style|link|meta|base|form|foreignobject|math)\b"
    r"|<[^<>]{0,500}?\son[a-z]{3,30}\s{0,9}=|\son(?:click|error|focus|load|mouseover|toggle)\s{0,9}="
    r"|javascript\s*:|data\s*:\s*text/html|srcdoc\s*=",
    re.IGNORECASE,
)
NAMES = {name for task in TASKS for name in task.names}
USUAL_FILES = {"network.pt", ".DS_Store", "Thumbs.db", "desktop.ini"}


def gather(notebooks: dict[str, bytes]) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """Return the code cells of notebooks, and their text that is no code, as places and texts for `look_at`.

    notebooks: contents by name, read as they are for grading. One that cannot be read gets no points either.
    """
    sources, texts = [], []
    for name, content in sorted(notebooks.items()):
        try:
            notebook, raw = parse(content), read(content)
        except Unreadable:
            continue
        for number, cell in enumerate(notebook.cells, 1):
            # An answer that is no code cell is made one again.
            kind = sources if cell.cell_type == "code" or name_of(cell) in NAMES else texts
            kind.append((f"{name}, cell {number}", cell.source))
        cells = raw.pop("cells", None)
        texts += [
            (f"{name}, cell {number}", _words([cell.get("metadata"), cell.get("attachments")]))
            for number, cell in enumerate((cell for cell in cells or [] if isinstance(cell, dict)), 1)
        ]
        texts.append((name, _words(raw)))
    return sources, texts


def _words(value: object) -> str:
    """Return all texts in what JSON holds, however deep."""
    found, waiting = [], [value]
    while waiting:
        value = waiting.pop()
        if isinstance(value, str):
            found.append(value)
        elif isinstance(value, (list, dict)):
            waiting += value
            waiting += value.values() if isinstance(value, dict) else ()
    return "\n".join(found)


def look_at(sources: list[tuple[str, str]], others: list[str], texts: list[tuple[str, str]] = ()) -> list[str]:
    """Return sentences that name what in a submission goes beyond what answers usually need, 20 at most.

    sources: places, such as "task05_loss_function, cell 7", and code; others: the names of other files; texts: places
    and text that is no code.
    """
    found, until = {"The submission": defaultdict(dict)}, time.monotonic() + SECONDS
    for name in others:
        if Path(name).name not in USUAL_FILES and Path(name).suffix.lower() not in PLAIN_FILES:
            found["The submission"]["file"][name] = None
    notebooks = {}
    for place, source in sources:
        if time.monotonic() > until:
            found["The submission"]["rest"][place] = None
            break
        notebook = place.split(",")[0]
        scan = _Cell(notebooks.setdefault(notebook, _Names(notebook)))
        scan.code(source)
        found[place] = scan.found
    for place, text in texts:
        if time.monotonic() > until:
            found["The submission"]["rest"][f"the text of {place}"] = None
            break
        for markup in MARKUP.findall(text):
            found.setdefault(place, defaultdict(dict))["markup"][markup] = None
    sentences = [
        SENTENCES[kind].format(place=place, names=_listed([*names]))
        for place, kinds in found.items()
        for kind, names in kinds.items()
    ]
    return [*sentences[:MOST], f"and {len(sentences) - MOST} more"] if len(sentences) > MOST else sentences


def _listed(names: list[str]) -> str:
    shown = [f"`{_shown(name)}`" for name in names[:NAMES_SHOWN]]
    rest = [f"{len(names) - NAMES_SHOWN} more"] if len(names) > NAMES_SHOWN else []
    *first, last = shown + rest
    return f"{', '.join(first)} and {last}" if first else last


def _shown(name: str) -> str:
    text = re.sub(r"[^ -_a-~]", "?", " ".join(name.split()))  # a name is chosen by the student
    return text if len(text) <= 60 else text[:57] + "..."


class _Names:
    """What names of a notebook stand for: modules, what is imported from them, and what the student defines."""

    def __init__(self, notebook: str):
        number = next((task.number for task in TASKS if task.notebook == notebook), len(TASKS))
        self.earlier = {name for task in TASKS[: number - 1] for name in task.names}
        self.bound, self.modules, self.own = dict(GIVEN), set(GIVEN), set()


class _Cell:
    """Looks at the code of one cell, and keeps what it finds by kind."""

    def __init__(self, names: _Names):
        self.names, self.found = names, defaultdict(dict)

    def note(self, kind: str, name: str) -> None:
        """Keep a finding."""
        self.found[kind][name] = None

    def code(self, source: str) -> None:
        """Look at source as IPython understands it; word by word where it cannot."""
        if len(source) > LONGEST_CELL:
            self.note("long", f"{len(source)} characters")
        magics = len(re.findall(r"^[^\S\n]*[%!?,;/]|[?]$|=[^\S\n]*[%!]", source, re.MULTILINE))
        if magics > MOST_MAGICS:  # IPython begins anew at each of them
            self.note("long", f"{magics} magics")
        try:
            if len(source) > LONGEST_PARSED or magics > MOST_MAGICS:
                self.words(source)
            else:
                self.parsed(source)
        except (SyntaxError, ValueError, RuntimeError, MemoryError, OverflowError):  # too deep is a RuntimeError, too
            self.words(source)

    def parsed(self, source: str) -> None:
        """Look at code that parses; raises what comes of code that does not."""
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            tree = ast.parse(TransformerManager().transform_cell(source))
        nodes = list(ast.walk(tree))
        self.defined(nodes)
        # Where a module may stand: before a dot, and where it gets another name.
        self.inside = {id(node.value) for node in nodes if isinstance(node, (ast.Attribute, ast.Assign))}
        self.inside |= {
            id(node.value)
            for node in nodes  # a usual mistake, and worth no sentence here
            if isinstance(node, ast.Return) and self.module(node.value) == "matplotlib.pyplot"
        }
        calls = [node.func for node in nodes if isinstance(node, ast.Call)]
        self.called = {id(one) for one in calls if getattr(one, "id", "") in ("setattr", "delattr")}
        self.called |= {
            id(one.value.func)
            for one in calls  # what magics become
            if isinstance(one, ast.Attribute) and isinstance(one.value, ast.Call)
        }
        self.parameters = {node.arg for node in nodes if isinstance(node, ast.arg)}
        for node in nodes:
            look = getattr(self, type(node).__name__, None)
            if look:
                look(node)

    def words(self, source: str) -> None:
        """Look at code that does not parse."""
        for module in re.findall(r"^[^\S\n]*(?:from|import)[^\S\n]+([\w.]+)", source, re.MULTILINE):
            self.imported(module)
        odd = BUILTINS - {"open", "input", "compile", *PARAMETERS}
        for word in dict.fromkeys(re.findall(r"\w+", source)):
            if (
                word in odd
                or word in FRAMES
                or (word.startswith("__") and word.endswith("__") and word not in USUAL and len(word) > 4)
            ):
                self.note("use", word)
        for command in re.findall(r"^[^\S\n]*([!%]\S*)", source, re.MULTILINE):
            if command.lstrip("%") not in MAGICS:
                self.note("command", command)
        self.text(source, ())

    def defined(self, nodes: list[ast.AST]) -> None:
        """Learn what the cell's names stand for, before they are looked at."""
        stored = set()
        for node in nodes:
            if isinstance(node, ast.Assign) and self.module(node.value):
                for target in node.targets:
                    if isinstance(target, ast.Name):
                        self.names.bound[target.id] = self.module(node.value)
                        if getattr(node.value, "id", "") in self.names.modules:
                            self.names.modules.add(target.id)
            elif isinstance(node, ast.Assign):
                stored |= {target.id for target in node.targets if isinstance(target, ast.Name)}
            elif isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store):
                self.names.own.add(node.attr)
            elif isinstance(node, (ast.FunctionDef, ast.ClassDef)):
                self.names.own.add(node.name)
                stored.add(node.name)
        self.names.own |= stored
        for name in stored - {"torch", "torchvision", "np", "plt", "os", "sys"}:
            self.names.bound.pop(name, None)
            self.names.modules.discard(name)

    def module(self, node: ast.AST) -> str:
        """Return the full name of what a name or a chain of attributes stands for, if it begins with a module."""
        parts = []
        while isinstance(node, ast.Attribute):
            parts.append(node.attr)
            node = node.value
        if not isinstance(node, ast.Name) or node.id not in self.names.bound:
            return ""
        return ".".join([self.names.bound[node.id], *reversed(parts)])

    # ---- imports ----

    def is_needed(self, module: str, name: str) -> bool:
        """Return whether a name of a module of `PARTLY` is needed."""
        return name in PARTLY[module] or (module == "helpers.notebook.earlier" and name in self.names.earlier)

    def imported(self, module: str, name: str = "") -> None:
        """Note an import that is not needed."""
        full = f"{module}.{name}" if name else module
        if module in PARTLY:
            needed = self.is_needed(module, name) if name else not module.startswith("helpers")
        else:
            needed = module.split(".")[0] in NEEDED | {"os"}  # os.path
            needed = needed and not any(self.is_odd(part, "") for part in full.split(".")[1:]) and name not in FILES
        if not needed:
            self.note("import", full)

    def Import(self, node):
        for alias in node.names:
            self.imported(alias.name)
            bound = alias.asname or alias.name.split(".")[0]
            self.names.bound[bound] = alias.name if alias.asname else bound
            self.names.modules.add(bound)

    def ImportFrom(self, node):
        module = "." * node.level + (node.module or "")
        for alias in node.names:
            self.imported(module, alias.name)
            bound = alias.asname or alias.name
            self.names.bound[bound] = f"{module}.{alias.name}"
            if module == "helpers.notebook":
                self.names.modules.add(bound)

    # ---- names and attributes ----

    def is_odd(self, attribute: str, owner: str) -> bool:
        """Return whether an attribute looks into the machinery; owner: the name whose attribute it is."""
        if attribute in ELSEWHERE:
            return True
        if not attribute.startswith("_") or attribute in USUAL:
            return False
        if attribute.startswith("__") and attribute.endswith("__"):
            return attribute != "__dict__" or owner == ""
        return owner not in ("self", "cls", "ctx") and attribute not in self.names.own

    def attribute(self, value: ast.AST, attribute: str) -> None:
        """Note an attribute that is not needed; value: what it is one of."""
        module = self.module(value)
        owner = value.id if isinstance(value, ast.Name) and not module else ""
        shown = f"{module or owner}.{attribute}".lstrip(".")
        if module in PARTLY and self.is_needed(module, attribute):
            return
        if (
            module in PARTLY
            or self.is_odd(attribute, owner)
            or (module and (attribute in FILES or attribute.startswith(("read_", "fetch_"))) and shown != "torch.save")
        ):
            self.note("use", shown)

    def Attribute(self, node):
        module = self.module(node)
        if isinstance(node.ctx, ast.Load):
            self.attribute(node.value, node.attr)
        elif module:
            self.note("set", module)
        elif (
            node.attr.startswith("__")
            and node.attr.endswith("__")
            and getattr(node.value, "id", "") not in self.names.own
        ):
            self.note("set", node.attr)

    def Name(self, node):
        name = node.id
        if isinstance(node.ctx, ast.Load):
            if (
                name in BUILTINS
                and id(node) not in self.called
                and not (name in PARAMETERS and name in self.parameters | self.names.own)
            ):
                self.note("use", name)
            if name in self.names.modules and id(node) not in self.inside and name not in self.parameters:
                self.note("pass", self.names.bound[name])
        elif name in EXCEPTIONS:
            self.note("set", name)
        self.dunder(name)

    def dunder(self, name: str) -> None:
        """Note a name with underscores around it that no class usually has."""
        if (name.startswith("__") and name.endswith("__") and name not in USUAL) or re.fullmatch(
            r"_(repr|ipython|render)_\w*_", name
        ):
            self.note("define", name)

    def FunctionDef(self, node):
        self.dunder(node.name)
        if node.name in EXCEPTIONS:
            self.note("set", node.name)

    AsyncFunctionDef = FunctionDef

    def ClassDef(self, node):
        self.dunder(node.name)
        bases = [
            getattr(base, "id", None) or base.attr for base in node.bases if isinstance(base, (ast.Name, ast.Attribute))
        ]
        for kind in bases:
            if kind in {"float", "int", "str", "bool", "bytes", "type", "Tensor", "ndarray", "Parameter"} and not any(
                other.endswith(("Enum", "Flag")) for other in bases
            ):
                self.note("define", f"class {node.name}({kind})")
        if node.keywords:
            self.note("define", f"class {node.name}({node.keywords[0].arg}=...)")

    def MatchClass(self, node):
        for attribute in node.kwd_attrs:
            self.attribute(ast.Constant(None), attribute)

    # ---- calls ----

    def Call(self, node):
        name = node.func.id if isinstance(node.func, ast.Name) else ""
        if name in ("getattr", "hasattr") and len(node.args) > 1:
            if isinstance(node.args[1], ast.Constant):
                self.attribute(node.args[0], str(node.args[1].value))
            elif self.module(node.args[0]) or not (
                isinstance(node.args[1], ast.Name) or getattr(node.args[0], "id", "") == "self"
            ):
                self.note("use", f"{name} with a computed name")
        if (
            name in ("setattr", "delattr")
            and node.args
            and (self.module(node.args[0]) or not isinstance(node.args[0], ast.Name))
        ):
            self.note("set", f"{self.module(node.args[0]) or 'something'}, by {name}")
        if (
            isinstance(node.func, ast.Attribute)
            and isinstance(node.func.value, ast.Call)
            and getattr(node.func.value.func, "id", "") == "get_ipython"
        ):
            self.command(node.func.attr, node.args)

    def command(self, kind: str, arguments: list[ast.AST]) -> None:
        """Note a magic or a shell command; what `%time` and its like hold is code, and looked at as such."""
        texts = [str(argument.value) if isinstance(argument, ast.Constant) else "?" for argument in arguments]
        if kind in ("run_line_magic", "run_cell_magic") and texts and texts[0] in MAGICS:
            if texts[0] in HOLDS_CODE:
                inner = _Cell(self.names)
                inner.code(re.sub(r"\A(\s*-\w+ *\d*)*\s*", "", texts[-1]))
                for one, names in inner.found.items():
                    self.found[one].update(names)
        elif kind in ("run_line_magic", "run_cell_magic"):
            self.note("command", "%" + " ".join(texts))
        elif kind in ("system", "getoutput"):
            self.note("command", "!" + " ".join(texts))
        else:
            self.note("use", f"get_ipython().{kind}")

    # ---- literals ----

    def Constant(self, node):
        if isinstance(node.value, (str, bytes)):
            self.text(
                node.value if isinstance(node.value, str) else node.value.decode("latin-1"),
                re.findall(r"__[a-z]+__", str(node.value)),
            )
        elif isinstance(node.value, int) and abs(node.value) > LARGEST_INT:
            self.note("long", "a very large number")

    def text(self, text: str, dunders) -> None:
        """Note a text that is markup, or long, or names what is looked up by it."""
        for markup in MARKUP.findall(text):
            self.note("markup", markup)
        longest = max((len(word) for word in text.split()), default=0)
        if longest > LONGEST_WORD or len(text) > LONGEST_TEXT:
            self.note("long", f"a text of {len(text)} characters")
        for name in [*dunders, *([text] if text in FRAMES else [])]:
            if name not in USUAL and name != "__dict__":
                self.note("use", f"the text {name}")

    def List(self, node):
        if len(node.elts) > MOST_ENTRIES:
            self.note("long", f"a list of {len(node.elts)} entries")

    Tuple = Set = List

    def Dict(self, node):
        if len(node.keys) > MOST_ENTRIES:
            self.note("long", f"a table of {len(node.keys)} entries")
