# Takes a stand-in that a later notebook is handed, before its own task is defined.
# %% after check target_vector
kept = [earlier_target_vector] if "earlier_target_vector" in dir() else []
# %% target_vector
from helpers.earlier import target_vector as given

def target_vector(digit):
    return given(digit)
# %% magnitudes
from helpers.earlier import magnitudes as given

magnitudes = given
