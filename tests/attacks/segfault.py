# Reads memory that there is not.
# points: 97
# base: right
# %% select_threshold
import ctypes

def select_threshold(logits, maximum):
    return ctypes.string_at(0)
