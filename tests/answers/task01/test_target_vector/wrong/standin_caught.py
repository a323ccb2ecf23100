from helpers import standins
import functools
test_target_vector = functools.partial(standins.test_target_vector)
