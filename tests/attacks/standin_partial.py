# Hands in the stand-ins behind partials, lambdas, bound methods and callable objects.
# %% target_vector
import functools
from helpers import standins

target_vector = functools.partial(functools.partial(standins.target_vector))
# %% confidence
from helpers import standins

class Confidence:
    def __call__(self, logits, targets):
        return standins.confidence(logits, targets)

confidence = Confidence()
# %% split_known_unknown
import copy
from helpers import standins

split_known_unknown = lambda batch, targets: copy.copy(standins.split_known_unknown)(batch, targets)
