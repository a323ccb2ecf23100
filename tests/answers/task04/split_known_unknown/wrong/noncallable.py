# Wrong: `split_known_unknown` is 3 (type int); expected a function: `def split_known_unknown(...):`.
split_known_unknown = 3
