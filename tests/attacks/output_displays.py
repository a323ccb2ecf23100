# Displays a million small things.
# seconds: 2
# points: 97
# base: right
# noticed: dynamic
# %% select_threshold
import time
from IPython.display import display

def select_threshold(logits, maximum):
    return 0.5

for number in range(10 ** 6):
    display(number)
    time.sleep(0.005)
