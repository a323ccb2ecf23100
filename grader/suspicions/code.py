"""Reads the code of a cell, and never runs it."""

import ast
import re
import warnings
from collections import defaultdict
from collections.abc import Iterable, Sequence

from helpers.notebook.cells import parsed

from .names import Names
from .words import (
    BASES,
    BUILTINS,
    ELSEWHERE,
    EXCEPTIONS,
    FILES,
    FRAMES,
    HOLDS_CODE,
    MAGICS,
    MARKUP,
    NEEDED,
    PARAMETERS,
    PARTLY,
    USUAL,
)

Findings = defaultdict[str, dict[str, None]]  # names by kind, as keys: each once, and in order

LONGEST_WORD, LONGEST_TEXT, LONGEST_CELL, MOST_ENTRIES, LARGEST_INT = 200, 3000, 20_000, 300, 10**100
LONGEST_PARSED, MOST_MAGICS = 100_000, 50  # characters and magics of a cell: more take too long as Python


def findings(source: str, names: Names) -> Findings:
    """Return what a cell's source uses beyond what answers usually need, in the order in which it is found.

    names: those of the notebook so far; those of the cell are added.
    """
    code = _Code(names)
    code.read(source)
    return code.found


class _Code(ast.NodeVisitor):
    """Reads the code of a cell, and keeps what it finds by kind."""

    def __init__(self, names: Names):
        self.names = names
        self.found: Findings = defaultdict(dict)

    def note(self, kind: str, name: str) -> None:
        """Keep a finding."""
        self.found[kind][name] = None

    def read(self, source: str) -> None:
        """Read source as IPython understands it, or word by word if it does not parse."""
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
        """Read code that parses; raises many kinds of exceptions for code that does not."""
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            tree = parsed(source)
        nodes = list(ast.walk(tree))
        self.names.learn(nodes)
        self.inside = set(map(id, _places_of_modules(nodes, self.names)))
        self.called = set(map(id, _noted_as_calls(nodes)))
        self.parameters = {node.arg for node in nodes if isinstance(node, ast.arg)}
        for node in nodes:  # from the outside inwards: a function may use what is imported below it
            self.visit(node)

    def generic_visit(self, node: ast.AST) -> None:
        """Do nothing: `parsed` visits each node, however deep."""

    def words(self, source: str) -> None:
        """Read code that does not parse, word by word."""
        for module in re.findall(r"^[^\S\n]*(?:from|import)[^\S\n]+([\w.]+)", source, re.MULTILINE):
            self.imported(module)
        odd = (BUILTINS | FRAMES) - {"open", "input", "compile", "getattr", *PARAMETERS}
        for word in dict.fromkeys(re.findall(r"\w+", source)):
            if word in odd or (_has_underscores(word) and word not in USUAL and len(word) > 4):
                self.note("use", word)
        for command in re.findall(r"^[^\S\n]*([!%]\S*)", source, re.MULTILINE):
            if command.lstrip("%") not in MAGICS:
                self.note("command", command)
        self.text(source, ())

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

    def visit_Import(self, node: ast.Import) -> None:
        for alias in node.names:
            self.imported(alias.name)
            bound = alias.asname or alias.name.split(".")[0]
            self.names.imported(bound, alias.name if alias.asname else bound, is_module=True)

    def visit_ImportFrom(self, node: ast.ImportFrom) -> None:
        module = "." * node.level + (node.module or "")
        for alias in node.names:
            self.imported(module, alias.name)
            bound = alias.asname or alias.name
            self.names.imported(bound, f"{module}.{alias.name}", is_module=module == "helpers.notebook")

    # ---- names and attributes ----

    def is_odd(self, attribute: str, owner: str) -> bool:
        """Return whether an attribute reaches into Python or the kit; owner: the name whose attribute it is."""
        if attribute in ELSEWHERE:
            return True
        if not attribute.startswith("_") or attribute in USUAL:
            return False
        if _has_underscores(attribute):
            return attribute != "__dict__" or owner == ""
        return owner not in ("self", "cls", "ctx") and attribute not in self.names.own

    def attribute(self, value: ast.AST, attribute: str) -> None:
        """Note an attribute that is not needed; value: the expression whose attribute it is."""
        module = self.names.module(value)
        owner = value.id if isinstance(value, ast.Name) and not module else ""
        shown = f"{module or owner}.{attribute}".lstrip(".")
        if module in PARTLY:
            if not self.is_needed(module, attribute):
                self.note("use", shown)
        elif self.is_odd(attribute, owner) or (module and _reads_files(attribute) and shown != "torch.save"):
            self.note("use", shown)

    def visit_Attribute(self, node: ast.Attribute) -> None:
        module = self.names.module(node)
        if isinstance(node.ctx, ast.Load):
            self.attribute(node.value, node.attr)
        elif module:
            self.note("set", module)
        elif _has_underscores(node.attr) and getattr(node.value, "id", "") not in self.names.own:
            self.note("set", node.attr)

    def visit_Name(self, node: ast.Name) -> None:
        if isinstance(node.ctx, ast.Load):
            self.used(node)
        elif node.id in EXCEPTIONS:
            self.note("set", node.id)
        self.defined(node.id)

    def used(self, node: ast.Name) -> None:
        """Note a name that is not needed, and a module that is passed on."""
        name = node.id
        is_own = name in PARAMETERS and name in self.parameters | self.names.own
        if name in BUILTINS and id(node) not in self.called and not is_own:
            self.note("use", name)
        if name in self.names.modules and id(node) not in self.inside and name not in self.parameters:
            self.note("pass", self.names.bound[name])

    def defined(self, name: str) -> None:
        """Note a name with underscores around it that no class usually has."""
        is_odd = _has_underscores(name) and name not in USUAL
        if is_odd or re.fullmatch(r"_(repr|ipython|render)_\w*_", name):
            self.note("define", name)

    def visit_FunctionDef(self, node: ast.FunctionDef | ast.AsyncFunctionDef) -> None:
        self.defined(node.name)
        if node.name in EXCEPTIONS:
            self.note("set", node.name)

    visit_AsyncFunctionDef = visit_FunctionDef

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self.defined(node.name)
        bases = [
            base.id if isinstance(base, ast.Name) else base.attr
            for base in node.bases
            if isinstance(base, (ast.Name, ast.Attribute))
        ]
        is_enum = any(base.endswith(("Enum", "Flag")) for base in bases)
        for base in bases:
            if base in BASES and not is_enum:
                self.note("define", f"class {node.name}({base})")
        if node.keywords:
            self.note("define", f"class {node.name}({node.keywords[0].arg}=...)")

    def visit_MatchClass(self, node: ast.MatchClass) -> None:
        for attribute in node.kwd_attrs:
            self.attribute(ast.Constant(None), attribute)

    # ---- calls ----

    def visit_Call(self, node: ast.Call) -> None:
        name = node.func.id if isinstance(node.func, ast.Name) else ""
        if name in ("getattr", "hasattr") and len(node.args) > 1:
            self.asked_for(name, *node.args[:2])
        last = node.func.attr if isinstance(node.func, ast.Attribute) else name
        if last in ("attrgetter", "methodcaller"):
            self.asked_later(last, node.args)
        if name in ("setattr", "delattr") and node.args:
            module = self.names.module(node.args[0])
            if module or not isinstance(node.args[0], ast.Name):
                self.note("set", f"{module or 'something'}, by {name}")
        before = _called_before(node.func)
        if isinstance(node.func, ast.Attribute) and before and getattr(before.func, "id", "") == "get_ipython":
            self.command(node.func.attr, node.args)

    def asked_for(self, function: str, value: ast.AST, attribute: ast.AST) -> None:
        """Note an attribute that a function is asked for."""
        if isinstance(attribute, ast.Constant):
            self.attribute(value, str(attribute.value))
            return
        is_usual = isinstance(attribute, ast.Name) or getattr(value, "id", "") == "self"
        if self.names.module(value) or not is_usual:
            self.note("use", f"{function} with a computed name")

    def asked_later(self, function: str, attributes: Sequence[ast.AST]) -> None:
        """Note attributes, perhaps with dots between them, that an object of `operator` will ask for."""
        for attribute in attributes if function == "attrgetter" else attributes[:1]:
            if not isinstance(attribute, ast.Constant):
                self.note("use", f"{function} with a computed name")
                continue
            for part in str(attribute.value).split("."):
                self.attribute(ast.Constant(None), part)

    def command(self, kind: str, arguments: Sequence[ast.AST]) -> None:
        """Note a magic or a shell command; `%time` and its like hold code, which is read as code."""
        texts = [str(argument.value) if isinstance(argument, ast.Constant) else "?" for argument in arguments]
        if kind in ("run_line_magic", "run_cell_magic") and texts and texts[0] in MAGICS:
            if texts[0] in HOLDS_CODE:
                inner = findings(re.sub(r"\A(\s*-\w+ *\d*)*\s*", "", texts[-1]), self.names)
                for inner_kind, names in inner.items():
                    self.found[inner_kind].update(names)
        elif kind in ("run_line_magic", "run_cell_magic"):
            self.note("command", "%" + " ".join(texts))
        elif kind in ("system", "getoutput"):
            self.note("command", "!" + " ".join(texts))
        else:
            self.note("use", f"get_ipython().{kind}")

    # ---- literals ----

    def visit_Constant(self, node: ast.Constant) -> None:
        if isinstance(node.value, (str, bytes)):
            self.text(
                node.value if isinstance(node.value, str) else node.value.decode("latin-1"),
                re.findall(r"__[a-z]+__", str(node.value)),
            )
        elif isinstance(node.value, int) and abs(node.value) > LARGEST_INT:
            self.note("long", "a very large number")

    def text(self, text: str, dunders: Iterable[str]) -> None:
        """Note a text that holds markup, is long, or is the name of an attribute that could be looked up."""
        for markup in MARKUP.findall(text):
            self.note("markup", markup)
        longest = max((len(word) for word in text.split()), default=0)
        if longest > LONGEST_WORD or len(text) > LONGEST_TEXT:
            self.note("long", f"a text of {len(text)} characters")
        for name in [*dunders, *([text] if text in FRAMES else [])]:
            if name not in USUAL and name != "__dict__":
                self.note("use", f"the text {name}")

    def visit_List(self, node: ast.List | ast.Tuple | ast.Set) -> None:
        if len(node.elts) > MOST_ENTRIES:
            self.note("long", f"a list of {len(node.elts)} entries")

    visit_Tuple = visit_Set = visit_List

    def visit_Dict(self, node: ast.Dict) -> None:
        if len(node.keys) > MOST_ENTRIES:
            self.note("long", f"a table of {len(node.keys)} entries")


def _places_of_modules(nodes: list[ast.AST], names: Names) -> list[ast.expr | None]:
    """Return the nodes where a module may stand: before a dot, and where it gets another name."""
    places: list[ast.expr | None] = [node.value for node in nodes if isinstance(node, (ast.Attribute, ast.Assign))]
    returned = [node.value for node in nodes if isinstance(node, ast.Return)]
    # A usual mistake, and worth no sentence here.
    return places + [value for value in returned if names.module(value) == "matplotlib.pyplot"]


def _noted_as_calls(nodes: list[ast.AST]) -> list[ast.expr]:
    """Return the names that `visit_Call` notes: of functions that set attributes, and of what magics become."""
    functions = [node.func for node in nodes if isinstance(node, ast.Call)]
    setting = [function for function in functions if getattr(function, "id", "") in ("setattr", "delattr", "getattr")]
    return setting + [call.func for call in map(_called_before, functions) if call]


def _called_before(function: ast.expr) -> ast.Call | None:
    """Return the call whose result has this function as an attribute, such as `f()` in `f().g`."""
    if isinstance(function, ast.Attribute) and isinstance(function.value, ast.Call):
        return function.value
    return None


def _has_underscores(name: str) -> bool:
    return name.startswith("__") and name.endswith("__")


def _reads_files(attribute: str) -> bool:
    return attribute in FILES or attribute.startswith(("read_", "fetch_"))
