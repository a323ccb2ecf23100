# Never comes to an end, and catches each interruption.
# points: 97
# base: right
# seconds: 4
# %% select_threshold
def select_threshold(logits, maximum):
    while True:
        try:
            while True:
                pass
        except BaseException:
            continue
