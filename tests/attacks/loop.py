# Never comes to an end, when it is called.
# points: 97
# base: right
# noticed: dynamic
# seconds: 2
# %% select_threshold
def select_threshold(logits, maximum):
    while True:
        pass
