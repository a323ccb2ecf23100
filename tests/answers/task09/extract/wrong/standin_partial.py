from helpers import standins
import functools
extract = functools.partial(standins.extract)
