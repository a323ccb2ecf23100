"""Lists of words: what answers usually need, and what reaches into Python or the kit.

Words stand in texts, separated by white space, so that a list is read at a glance.
"""

import re

from helpers.tasks import TASKS

from .kit import names_by_module


def words(text: str) -> frozenset[str]:
    """Return the words of a text."""
    return frozenset(text.split())


# Modules that answers import.
NEEDED = words("""
    torch torchvision numpy matplotlib mpl_toolkits math cmath random itertools functools collections typing
    operator statistics copy dataclasses enum time tqdm warnings sklearn pandas scipy PIL ipywidgets seaborn bisect
    fractions decimal numbers abc json logging contextlib unittest pytest string re pprint textwrap datetime heapq
    traceback __future__
""")

# Modules of which a few names are needed; those of the kit are the names that the notebooks use.
PARTLY = {
    "os": words("path"),
    "sys": words("stderr stdout exit maxsize float_info version version_info"),
    "types": words("SimpleNamespace"),
    "IPython": words("display"),
    "google": words("colab"),
    "google.colab": words("drive files output"),  # grading passes over it
    "IPython.display": words("display clear_output Image"),
    "helpers.checks": words("check"),  # where the check was once
    **names_by_module(),
}
# What the setup cell has imported.
GIVEN = {
    "torch": "torch",
    "torchvision": "torchvision",
    "np": "numpy",
    "plt": "matplotlib.pyplot",
    **{room: f"helpers.notebook.{room}" for room in ("plots", "earlier", "settings")},
}

BUILTINS = words("""
    eval exec compile open globals locals vars __import__ input memoryview get_ipython BaseException
    getattr setattr delattr
""")
PARAMETERS = words("input vars")  # good names for parameters, too
EXCEPTIONS = words("AssertionError BaseException Exception NotImplementedError isinstance issubclass")

# Names with underscores that answers use; the last one is torch's.
USUAL = words("""
    __init__ __getitem__ __len__ __call__ __iter__ __next__ __new__ __name__ __class__ __doc__ __qualname__
    __repr__ __str__ __enter__ __exit__ __contains__ __post_init__ __version__ __main__ __setitem__ __getitems__
    __float__ __all__ __author__ _assert
""")

# Attributes that lead to frames, and to the code in them.
FRAMES = words("""
    f_back f_globals f_locals f_builtins f_code f_trace gi_frame gi_code cr_frame ag_frame tb_frame tb_next co_code
    co_consts co_filename func_globals func_code _getframe _current_frames
""")

# As attributes, or as names that are imported: other modules, and what reaches into Python or the kit.
ELSEWHERE = FRAMES | words("""
    os sys subprocess builtins importlib inspect gc ctypes socket sqlite3 threading multiprocessing pickle marshal
    shutil atexit posix pathlib tempfile urllib mock settrace setprofile gettrace get_objects get_referrers
    get_referents run_cell ast_transformers input_transformers_post input_transformers_cleanup user_ns
    set_custom_exc system popen environ hub cpp_extension ctypeslib load_library library get_type_hints ForwardRef
    f2py as_subclass overrides HTML HTMLMath Javascript SVG IFrame Latex Markdown display_html display_javascript
    display_svg walk_stack MonkeyPatch
""")

# Attributes of a module that read files, or take code as text.
FILES = words("""
    load open fromfile tofile memmap open_memmap loadtxt genfromtxt from_file imread eval DataSource TarFile
    FileHandler loadmat save savez savetxt
""")

MAGICS = words("""
    matplotlib time timeit pinfo pinfo2 precision config load_ext autoreload whos capture autosave xmode
""")
HOLDS_CODE = words("time timeit capture")

# Each repetition is bounded, or ends where a match might begin; a long text would take for ever otherwise.
MARKUP = re.compile(
    r"<\s{0,9}(?:script|iframe|object|embed|svg|style|link|meta|base|form|foreignobject|math)\b"
    r"|<[^<>]{0,500}?\son[a-z]{3,30}\s{0,9}=|\son(?:click|error|focus|load|mouseover|toggle)\s{0,9}="
    r"|javascript\s*:|data\s*:\s*text/html|srcdoc\s*=",
    re.IGNORECASE,
)

# Classes of Python and of torch whose subclasses can pass for what they are not.
BASES = words("float int str bool bytes type Tensor ndarray Parameter")
# Names that stay what they are, whatever a cell stores in them.
FIXED = words("torch torchvision np plt os sys")
NAMES = frozenset(name for task in TASKS for name in task.names)
USUAL_FILES = words("network.pt .DS_Store Thumbs.db desktop.ini")
