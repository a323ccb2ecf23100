"""PyTorch's compiler, `torch._dynamo`, which is imported late: once something needs it.

To import it takes almost as long as to import PyTorch. torchvision asks for one function of it, and each optimizer for
two, which do nothing where nothing is compiled.
"""

import importlib
import sys
from collections.abc import Callable, Sequence
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any

PACKAGE = "torch._dynamo"
UTILS = f"{PACKAGE}.utils"


class _Late(ModuleType):
    """Stands in for a module: what it does not have itself, it takes from that module, which is then imported."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):  # some ask all modules for these
            raise AttributeError(name)
        return getattr(_imported(self.__name__), name)


class _Package(_Late):
    def graph_break(self, *_: object) -> None:
        """Do nothing, as the compiler's own does: it tells the compiler where to stop."""

    def disable(self, function: Callable[..., Any] | None = None, *others: Any, **options: Any) -> Any:
        """Return a function as it is: nothing is compiled yet. What has a reason is not an optimizer's."""
        if function is None or "reason" in options:
            return _imported(PACKAGE).disable(function, *others, **options)
        return function


class _Utils(_Late):
    def is_compile_supported(self, *arguments: Any) -> Any:
        """Ask the compiler's own."""
        return _imported(UTILS).is_compile_supported(*arguments)


class _Finder:
    """Finds what stands in for the compiler, and imports the compiler if another module of it is asked for."""

    def find_spec(self, name: str, path: Sequence[str] | None = None, target: object = None) -> ModuleSpec | None:
        if name.startswith(f"{PACKAGE}.") and name != UTILS:
            _imported(name)
        elif name not in (PACKAGE, UTILS):
            return None
        return ModuleSpec(name, self, is_package=name == PACKAGE)  # type: ignore[arg-type]  # a loader by its methods

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        if spec.name in sys.modules:
            return sys.modules[spec.name]
        return _Package(PACKAGE) if spec.name == PACKAGE else _Utils(UTILS)

    def exec_module(self, module: ModuleType) -> None:
        """Do nothing: the module is complete."""


def import_late() -> None:
    """Let the compiler be imported late from now on."""
    if PACKAGE not in sys.modules:
        sys.meta_path.insert(0, _Finder())


def _imported(name: str) -> ModuleType:
    """Import the compiler, in the place of what stands in for it, and return a module of it."""
    late = [finder for finder in sys.meta_path if isinstance(finder, _Finder)]
    for finder in late:
        sys.meta_path.remove(finder)
        for standing_in in (PACKAGE, UTILS):
            sys.modules.pop(standing_in, None)
    return importlib.import_module(name)
