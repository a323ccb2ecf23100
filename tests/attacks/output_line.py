# Prints two hundred megabytes in one line.
# seconds: 2
# points: 97
# base: right
# noticed: dynamic
# %% select_threshold
def select_threshold(logits, maximum):
    print("x" * 200_000_000)
    return 0.5

print("y" * 200_000_000)
