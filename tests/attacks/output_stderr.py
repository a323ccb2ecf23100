# Writes to stderr and to the descriptors behind it without end.
# points: 97
# base: right
# seconds: 2
# %% select_threshold
import os, sys, time

def select_threshold(logits, maximum):
    while True:
        print("warning" * 10_000, file=sys.stderr)
        os.write(2, b"warning" * 10_000)
        time.sleep(0.1)
