# Never comes to an end, when its cell is run.
# points: 97
# base: right
# noticed: dynamic
# seconds: 4
# %% select_threshold
def select_threshold(logits, maximum):
    return 0.5

while True:
    maximum = 1
