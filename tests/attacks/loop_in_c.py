# Spends hours in one call of C code, which no signal interrupts.
# points: 97
# base: right
# noticed: dynamic
# seconds: 2
# %% select_threshold
def select_threshold(logits, maximum):
    return float(sum(range(10 ** 13)))
