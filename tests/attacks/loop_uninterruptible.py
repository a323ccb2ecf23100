# Never comes to an end, and catches each interruption.
# points: 97
# base: right
# seconds: 2
# %% select_threshold
import time

def select_threshold(logits, maximum):
    while True:
        try:
            time.sleep(1000)
        except BaseException:
            continue
