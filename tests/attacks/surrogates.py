# Prints, raises and returns halves of characters, which no file can hold.
# points: 97
# base: right
# noticed: no
# %% before select_threshold
print("\ud800 \udfff")
# %% after select_threshold
raise type("Half\udc80", (ValueError,), {})("\ud800")
# %% select_threshold
class Shown:
    def __repr__(self):
        return "\ud83d"

def select_threshold(logits, maximum):
    raise ValueError("\udcff")

Shown()
