import functools
from helpers import standins
split_known_unknown = functools.partial(standins.split_known_unknown)
