# Ends its process without a word, from within its cell.
# points: 97
# base: right
# %% select_threshold
import os

os._exit(0)
