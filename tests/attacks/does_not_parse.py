# Hides code behind a line that does not parse, for tools that look at parsed code alone.
# points: 97
# base: right
# %% select_threshold
def select_threshold(logits, maximum)
    import sqlite3
    return __import__("os").system("ls")
