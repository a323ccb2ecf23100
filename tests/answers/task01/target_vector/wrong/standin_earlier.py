# Wrong: `target_vector` is or calls the kit's own stand-in; expected your own code. A stand-in helps later tasks, but
# it is no answer to its own.
from helpers import standins
class X:
    def __call__(self, digit): return getattr(standins, "target" + "_vector")(digit).clone()
target_vector = X()
