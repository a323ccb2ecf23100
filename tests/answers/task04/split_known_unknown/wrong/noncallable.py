split_known_unknown = 3
