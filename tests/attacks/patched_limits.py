# Switches time limits and output limits of the kit off, and then takes its time.
# points: 97
# base: right
# seconds: 2
# %% select_threshold
import contextlib, time
from helpers.notebook import limits

limits.time_limit = limits.output_limit = lambda *arguments: contextlib.nullcontext()

def select_threshold(logits, maximum):
    import signal
    signal.setitimer(signal.ITIMER_REAL, 0)
    while True:
        print("still here" * 10_000)
        time.sleep(0.1)
