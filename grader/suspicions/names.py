"""What the names of a notebook stand for: modules, what is imported from them, and what the student defines."""

import ast

from helpers.tasks import TASKS

from .words import FIXED, GIVEN


class Names:
    """The names of one notebook, learnt cell by cell.

    bound: what a name stands for, in full, if that comes from a module. modules: the names that stand for modules. own:
    functions, classes, variables and attributes that the student defines. earlier: the names of earlier tasks.
    """

    def __init__(self, notebook: str):
        number = next((task.number for task in TASKS if task.notebook == notebook), len(TASKS))
        self.earlier = {name for task in TASKS[: number - 1] for name in task.names}
        self.bound: dict[str, str] = dict(GIVEN)
        self.modules: set[str] = set(GIVEN)
        self.own: set[str] = set()

    def module(self, node: ast.AST | None) -> str:
        """Return what a name or a chain of attributes stands for, in full, if it begins with a module."""
        parts = []
        while isinstance(node, ast.Attribute):
            parts.append(node.attr)
            node = node.value
        if not isinstance(node, ast.Name) or node.id not in self.bound:
            return ""
        return ".".join([self.bound[node.id], *reversed(parts)])

    def learn(self, nodes: list[ast.AST]) -> None:
        """Learn what a cell's names stand for."""
        stored = set()
        for node in nodes:
            if isinstance(node, ast.Assign):
                stored |= self._assigned(node)
            elif isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store):
                self.own.add(node.attr)
            elif isinstance(node, (ast.FunctionDef, ast.ClassDef)):
                self.own.add(node.name)
                stored.add(node.name)
        self.own |= stored
        for name in stored - FIXED:
            self.bound.pop(name, None)
            self.modules.discard(name)

    def _assigned(self, node: ast.Assign) -> set[str]:
        """Return the names that an assignment makes the student's own; an assigned module only gets another name."""
        targets = {target.id for target in node.targets if isinstance(target, ast.Name)}
        module = self.module(node.value)
        if not module:
            return targets
        for target in targets:
            self.bound[target] = module
            if getattr(node.value, "id", "") in self.modules:
                self.modules.add(target)
        return set()

    def imported(self, name: str, stands_for: str, is_module: bool) -> None:
        """Learn what an imported name stands for."""
        self.bound[name] = stands_for
        if is_module:
            self.modules.add(name)
