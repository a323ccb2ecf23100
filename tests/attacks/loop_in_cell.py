# Never comes to an end, when its cell is run.
# points: 97
# base: right
# noticed: dynamic
# seconds: 2
# %% select_threshold
def select_threshold(logits, maximum):
    return 0.5

import time

while True:
    time.sleep(0.1)
