# Writes code and text that a page takes hours for: a million empty lines, a number of dots, and opening brackets.
# points: 100
# base: right
# %% made task10_classification.ipynb
json.dumps(notebooks["task10_classification"]).replace('"cells": [', '"cells": [' + "".join('{"cell_type": ' + json.dumps(kind) + ', "metadata": {}, "source": ' + json.dumps(text) + "}, " for kind, text in (("code", "0" * 5000 + "." * 500000), ("code", "'''" + "\t \n" * 100000), ("markdown", "![" * 100000))), 1)
