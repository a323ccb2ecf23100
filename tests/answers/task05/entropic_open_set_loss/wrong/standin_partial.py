import functools
from helpers import standins
entropic_open_set_loss = functools.partial(standins.entropic_open_set_loss)
