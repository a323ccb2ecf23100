from helpers import standins
split_known_unknown = lambda b, t: standins.split_known_unknown(b, t)
