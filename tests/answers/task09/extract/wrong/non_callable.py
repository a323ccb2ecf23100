# Wrong: `extract` is (1, 2, 3) (type tuple); expected a function: `def extract(...):`.
extract = (1, 2, 3)
