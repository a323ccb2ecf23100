from helpers import standins
import functools
false_positive_rate = functools.partial(standins.false_positive_rate)
