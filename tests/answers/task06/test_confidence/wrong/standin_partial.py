from helpers import standins
import functools
test_confidence = functools.partial(standins.test_confidence)
