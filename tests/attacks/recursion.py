# Calls itself without end, after it has raised the limit.
# points: 97
# base: right
# %% select_threshold
import sys

sys.setrecursionlimit(10 ** 9)

def select_threshold(logits, maximum):
    return select_threshold(logits, maximum)
