# Asks for all of the memory.
# points: 97
# base: right
# noticed: dynamic
# %% select_threshold
def select_threshold(logits, maximum):
    kept = []
    while True:
        kept.append(torch.ones(2 ** 26))
